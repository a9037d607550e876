/** When a remittance adds up, then each of its claims is settled, or set aside with the reason. */
@NullMarked
package clinic.billing.posting;

import org.jspecify.annotations.NullMarked;
