/** Who comes when, in which chair, with whom watching. */
@NullMarked
package clinic.booking;

import org.jspecify.annotations.NullMarked;
