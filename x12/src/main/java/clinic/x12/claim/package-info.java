/**
 * Professional claims: the model, a writer that cannot emit an invalid file, and a reader for ours and others'.
 */
@NullMarked
package clinic.x12.claim;

import org.jspecify.annotations.NullMarked;
