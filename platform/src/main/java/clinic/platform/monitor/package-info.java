/** Whether everything that works in the background does. */
@NullMarked
package clinic.platform.monitor;

import org.jspecify.annotations.NullMarked;
