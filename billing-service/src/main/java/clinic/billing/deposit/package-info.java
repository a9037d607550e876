/** The model of one deposit as it stands at the bank, and when it is the one that a payer's remittance speaks of. */
@NullMarked
package clinic.billing.deposit;

import org.jspecify.annotations.NullMarked;
