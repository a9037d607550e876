/** The pure part of a write model: what a decider is, what it is told, and the ways it can refuse. Knows no framework. */
@NullMarked
package clinic.platform.decider;

import org.jspecify.annotations.NullMarked;
