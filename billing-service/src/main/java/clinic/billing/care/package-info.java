/** What was done in the chair, as the signed session says it: the ground of every charge. */
@NullMarked
package clinic.billing.care;

import org.jspecify.annotations.NullMarked;
