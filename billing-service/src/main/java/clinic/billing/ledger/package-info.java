/** The double entry that follows from claims, remittances and deposits. Derived: it can be emptied and filled again. */
@NullMarked
package clinic.billing.ledger;

import org.jspecify.annotations.NullMarked;
