/** Who may do what: roles on routes and commands, taken from the access token. */
@NullMarked
package clinic.platform.security;

import org.jspecify.annotations.NullMarked;
