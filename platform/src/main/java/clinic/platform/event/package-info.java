/** How an event is named, which of its fields identify a person, and who recorded it. */
@NullMarked
package clinic.platform.event;

import org.jspecify.annotations.NullMarked;
