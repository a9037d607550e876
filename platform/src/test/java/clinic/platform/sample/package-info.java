/** A small model of no domain in particular, on which the platform is tried. */
@NullMarked
package clinic.platform.sample;

import org.jspecify.annotations.NullMarked;
