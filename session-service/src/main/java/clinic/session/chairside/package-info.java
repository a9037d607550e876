/** The session at the chair: what to do now for this patient, and every act on it, on a screen and as JSON. */
@NullMarked
package clinic.session.chairside;

import org.jspecify.annotations.NullMarked;
