/** What is measured, against what: every figure is a ratio to something simpler, measured in the same run. */
@NullMarked
package clinic.bench;

import org.jspecify.annotations.NullMarked;
