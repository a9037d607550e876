/** What we hear of treatments from session-service. */
@NullMarked
package clinic.booking.session;

import org.jspecify.annotations.NullMarked;
