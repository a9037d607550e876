/** The plain thing that an HTTP booking is compared with. */
@NullMarked
package clinic.bench.plain;

import org.jspecify.annotations.NullMarked;
