/** Puts a remittance and its deposit together, by rule or by hand, and takes them apart. */
@NullMarked
package clinic.billing.reassociation;

import org.jspecify.annotations.NullMarked;
