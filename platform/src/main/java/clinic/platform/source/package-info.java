/** The event store, and the one source that reads it in commit order. */
@NullMarked
package clinic.platform.source;

import org.jspecify.annotations.NullMarked;
