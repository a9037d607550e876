/** Drop a file, see what is in it and what is wrong with it; nothing is kept and nothing is posted. */
@NullMarked
package clinic.billing.inspection;

import org.jspecify.annotations.NullMarked;
