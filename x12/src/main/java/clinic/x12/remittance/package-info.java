/**
 * Remittance advice: the model, its reader and writer, and the three balances every remittance must keep.
 */
@NullMarked
package clinic.x12.remittance;

import org.jspecify.annotations.NullMarked;
