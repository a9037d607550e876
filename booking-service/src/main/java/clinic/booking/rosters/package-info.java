/** Rooms and rosters: what a site can offer on which day. */
@NullMarked
package clinic.booking.rosters;

import org.jspecify.annotations.NullMarked;
