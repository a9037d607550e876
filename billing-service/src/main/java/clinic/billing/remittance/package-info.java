/** The model of one remittance advice (835): received, balanced or refused, posted claim by claim. */
@NullMarked
package clinic.billing.remittance;

import org.jspecify.annotations.NullMarked;
