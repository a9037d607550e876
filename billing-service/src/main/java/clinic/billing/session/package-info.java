/** What session-service tells: that a session was signed. It opens the claim. */
@NullMarked
package clinic.billing.session;

import org.jspecify.annotations.NullMarked;
