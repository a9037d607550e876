/** The double entry that follows from claims and remittances. Derived: it can be emptied and filled again. */
@NullMarked
package clinic.billing.ledger;

import org.jspecify.annotations.NullMarked;
