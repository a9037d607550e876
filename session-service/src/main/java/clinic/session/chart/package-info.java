/** One session's record: what happened, who says so, and when they said it; as of any moment, and amended. */
@NullMarked
package clinic.session.chart;

import org.jspecify.annotations.NullMarked;
