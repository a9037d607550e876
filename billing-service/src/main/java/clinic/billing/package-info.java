/** What a treatment costs, who owes it, who paid. */
@NullMarked
package clinic.billing;

import org.jspecify.annotations.NullMarked;
