/**
 * One day of the demo clinic, told while it happens: everything is done through the front-door by staff who are logged
 * in, and every step reads back what it did before the next begins.
 */
@NullMarked
package clinic.local.story;

import org.jspecify.annotations.NullMarked;
