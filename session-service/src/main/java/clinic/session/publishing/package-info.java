/** What we say: where a session stands, and that it was signed. */
@NullMarked
package clinic.session.publishing;

import org.jspecify.annotations.NullMarked;
