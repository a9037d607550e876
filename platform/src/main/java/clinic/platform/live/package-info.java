/** Screens that follow the data: a notification in a projection's transaction becomes an event in every browser. */
@NullMarked
package clinic.platform.live;

import org.jspecify.annotations.NullMarked;
