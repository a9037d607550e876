/** The model of one visit: booked, perhaps moved, then the patient came, did not come, or it was called off. */
@NullMarked
package clinic.booking.visit;

import org.jspecify.annotations.NullMarked;
