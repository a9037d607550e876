/** What tests of every service stand on: real PostgreSQL, real Kafka, and a given/when/then for deciders. */
@NullMarked
package clinic.platform.testing;

import org.jspecify.annotations.NullMarked;
