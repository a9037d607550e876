package clinic.platform.testing;

import java.util.Locale;
import java.util.Map;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.kafka.KafkaContainer;

/**
 * A real Kafka broker: in this JVM, or in a container where containers are wanted.
 *
 * @param bootstrapServers where clients find it
 * @param end stops it and forgets what it held
 */
public record TestKafka(String bootstrapServers, Runnable end) {

    private static final Map<String, String> SETTINGS = Map.of(
            "group.initial.rebalance.delay.ms", "0",
            "offsets.topic.num.partitions", "1",
            "message.max.bytes", "8388608");

    /** A new, empty broker; the caller ends it. */
    public static TestKafka fresh() {
        return TestImages.wanted() ? inContainer() : inThisJvm();
    }

    private static TestKafka inThisJvm() {
        EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, 1).brokerProperties(SETTINGS);
        broker.afterPropertiesSet();
        return new TestKafka(broker.getBrokersAsString(), broker::destroy);
    }

    private static TestKafka inContainer() {
        KafkaContainer broker = new KafkaContainer(TestImages.kafka()).withStartupTimeout(TestImages.PATIENCE);
        SETTINGS.forEach((name, value) ->
                broker.withEnv("KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        broker.start();
        return new TestKafka(broker.getBootstrapServers(), broker::stop);
    }
}
