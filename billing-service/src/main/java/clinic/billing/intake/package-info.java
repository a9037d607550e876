/** Files from the clearing house, by folder, form or API: kept as they came, taken in once. */
@NullMarked
package clinic.billing.intake;

import org.jspecify.annotations.NullMarked;
