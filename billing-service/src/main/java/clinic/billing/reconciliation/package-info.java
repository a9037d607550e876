/** Is anything missing: sessions, claims, files, remittances, postings, to the cent. */
@NullMarked
package clinic.billing.reconciliation;

import org.jspecify.annotations.NullMarked;
