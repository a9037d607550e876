/**
 * What happens in the chair, as a log that can be proved. The model is {@code treatment}; the other packages are moments
 * of care and views around it, and what is heard and said between services.
 */
@NullMarked
package clinic.session;

import org.jspecify.annotations.NullMarked;
