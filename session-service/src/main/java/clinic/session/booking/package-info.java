/** What we hear of booking-service: whom to expect, who they are, and that they have come. */
@NullMarked
package clinic.session.booking;

import org.jspecify.annotations.NullMarked;
