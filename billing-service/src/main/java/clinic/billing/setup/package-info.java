/** Payers, fees and the billing provider: dated rows that an administrator sets, each change on record. */
@NullMarked
package clinic.billing.setup;

import org.jspecify.annotations.NullMarked;
