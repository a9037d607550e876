/** One durable Kafka broker, which is its own controller. */
@NullMarked
package clinic.local.kafka;

import org.jspecify.annotations.NullMarked;
