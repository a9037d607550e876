package clinic.platform.publishing;

import org.apache.kafka.clients.producer.Producer;

/** Makes producers for facts, each known to the broker by an id of its own. Who opens one closes it. */
@FunctionalInterface
public interface FactProducers {

    Producer<byte[], byte[]> open();
}
