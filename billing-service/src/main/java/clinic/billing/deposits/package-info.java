/** What stands at the bank: recorded from its statement, withdrawn if that was wrong, and listed. */
@NullMarked
package clinic.billing.deposits;

import org.jspecify.annotations.NullMarked;
