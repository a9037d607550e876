/**
 * Segments, elements and delimiters: the layer below every transaction, with no knowledge of any of them.
 */
@NullMarked
package clinic.x12.syntax;

import org.jspecify.annotations.NullMarked;
