/** Signing a session: who, meaning what, over which stored bytes. */
@NullMarked
package clinic.session.signature;

import org.jspecify.annotations.NullMarked;
