/** Every patient who is here now: what is due next, and where to look. Live. */
@NullMarked
package clinic.session.floor;

import org.jspecify.annotations.NullMarked;
