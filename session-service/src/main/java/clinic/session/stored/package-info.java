/** The stored bytes of a session's log: what a signature binds, and what it is checked against later. */
@NullMarked
package clinic.session.stored;

import org.jspecify.annotations.NullMarked;
