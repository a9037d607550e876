/** Who is expected, and that they have come: by booking's word, or by ours when it can't be heard. */
@NullMarked
package clinic.session.arrival;

import org.jspecify.annotations.NullMarked;
