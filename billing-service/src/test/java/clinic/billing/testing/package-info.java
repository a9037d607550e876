/** Samples and helpers of billing's tests. */
package clinic.billing.testing;
