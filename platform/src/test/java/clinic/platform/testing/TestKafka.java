package clinic.platform.testing;

import java.util.Map;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A real Kafka broker in this JVM. */
public final class TestKafka {

    private TestKafka() {}

    /** A new, empty broker; the caller ends it with {@code destroy()}. */
    public static EmbeddedKafkaBroker fresh() {
        EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, 1)
                .brokerProperties(Map.of(
                        "group.initial.rebalance.delay.ms", "0",
                        "offsets.topic.num.partitions", "1",
                        "message.max.bytes", "8388608"));
        broker.afterPropertiesSet();
        return broker;
    }
}
