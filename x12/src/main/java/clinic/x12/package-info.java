/**
 * Reads and writes the X12 transactions between a practice and its payers: professional claims (837P, 005010X222A1),
 * remittance advice (835, 005010X221A1), and the acknowledgements 999 and 277CA. Knows files and nothing else: no Spring,
 * no database, no posting.
 *
 * <p>Amounts are whole cents. Whatever was read carries its {@link clinic.x12.Position}; whatever was wrong or forgiven
 * is a {@link clinic.x12.Finding}; the one exception a reader throws is {@link clinic.x12.X12Unreadable}.
 */
@NullMarked
package clinic.x12;

import org.jspecify.annotations.NullMarked;
