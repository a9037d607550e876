/**
 * Says of a file what is in it and what is wrong with it, and posts nothing: for a script, for a person at a prompt, and
 * for a screen.
 */
@NullMarked
package clinic.x12.inspect;

import org.jspecify.annotations.NullMarked;
