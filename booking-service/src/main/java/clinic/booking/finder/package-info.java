/** Find a time: the first places that satisfy everything, each saying why not earlier. */
@NullMarked
package clinic.booking.finder;

import org.jspecify.annotations.NullMarked;
