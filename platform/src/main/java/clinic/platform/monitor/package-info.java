/** How the parts that work in the background are doing: a screen, health and metrics from one description. */
@NullMarked
package clinic.platform.monitor;

import org.jspecify.annotations.NullMarked;
