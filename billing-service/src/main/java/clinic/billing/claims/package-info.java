/** One claim on a screen: why it says this and what happened to it. */
@NullMarked
package clinic.billing.claims;

import org.jspecify.annotations.NullMarked;
