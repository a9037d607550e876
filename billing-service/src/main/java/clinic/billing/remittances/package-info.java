/** What the payers paid, and whether it adds up. */
@NullMarked
package clinic.billing.remittances;

import org.jspecify.annotations.NullMarked;
