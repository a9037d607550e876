/** Who is asking and what that allows: bearer tokens, and a rule on every route and every command. */
@NullMarked
package clinic.platform.security;

import org.jspecify.annotations.NullMarked;
