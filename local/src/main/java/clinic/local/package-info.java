/** The whole clinic on one machine: `./clinic up`, `./clinic demo` and the processes they start. */
@NullMarked
package clinic.local;

import org.jspecify.annotations.NullMarked;
