/** What we tell the other services, and nothing else. */
@NullMarked
package clinic.booking.publishing;

import org.jspecify.annotations.NullMarked;
