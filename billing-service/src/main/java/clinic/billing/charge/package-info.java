/** From what was done to billable lines: dated charge rules, dated fees. Pure; the rows come from the set-up tables. */
@NullMarked
package clinic.billing.charge;

import org.jspecify.annotations.NullMarked;
