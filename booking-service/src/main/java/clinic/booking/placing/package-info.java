/** Booking, moving and ending visits: what crosses the models in one transaction. */
@NullMarked
package clinic.booking.placing;

import org.jspecify.annotations.NullMarked;
