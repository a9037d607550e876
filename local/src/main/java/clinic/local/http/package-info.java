/** Speaking to the running clinic the way a member of staff does: through the front-door, logged in. */
@NullMarked
package clinic.local.http;

import org.jspecify.annotations.NullMarked;
