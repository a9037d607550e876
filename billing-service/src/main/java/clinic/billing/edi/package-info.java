/** The one place that knows both our words and X12's. */
@NullMarked
package clinic.billing.edi;

import org.jspecify.annotations.NullMarked;
