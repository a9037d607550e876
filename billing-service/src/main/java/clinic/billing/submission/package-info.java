/** Ready claims go to the clearing house: in one batch, exactly once, however often that is tried. */
@NullMarked
package clinic.billing.submission;

import org.jspecify.annotations.NullMarked;
