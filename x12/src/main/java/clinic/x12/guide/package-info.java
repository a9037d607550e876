/**
 * The implementation guides as tables: which segments and elements stand where, how often, with which codes. What is
 * said of a guide here is numbers, codes and our own short words; the tables are resources, one a guide.
 */
@NullMarked
package clinic.x12.guide;

import org.jspecify.annotations.NullMarked;
