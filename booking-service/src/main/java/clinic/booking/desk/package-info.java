/** The day board: who is where now, who is next, where is room. */
@NullMarked
package clinic.booking.desk;

import org.jspecify.annotations.NullMarked;
