/** Readers of the own event store: projections and policies on the commit-ordered source. */
@NullMarked
package clinic.platform.reading;

import org.jspecify.annotations.NullMarked;
