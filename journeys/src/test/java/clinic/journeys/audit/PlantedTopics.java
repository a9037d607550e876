package clinic.journeys.audit;

import clinic.platform.testing.TestKafka;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker with the clinic's topics, in which a test says what it likes. */
final class PlantedTopics implements AutoCloseable {

    private static final int PARTITIONS = 2;

    private final TestKafka broker = TestKafka.fresh();
    private final KafkaProducer<String, byte[]> producer;

    PlantedTopics() {
        makeTopics();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private void makeTopics() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(Arrays.stream(FactTopic.values())
                            .map(topic -> new NewTopic(topic.label(), PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return broker.bootstrapServers();
    }

    /** A fact of the event that {@link Planted} stores at this place. */
    PlantedTopics say(FactTopic topic, String key, long sequence, long previous) {
        return say(
                topic,
                key,
                Map.of(
                        "ce_id",
                        Planted.eventId(key, sequence),
                        "ce_sequence",
                        Long.toString(sequence),
                        "ce_previoussequence",
                        Long.toString(previous)));
    }

    PlantedTopics say(FactTopic topic, String key, Map<String, String> headers) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic.label(), key, new byte[] {'{', '}'});
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(record).get(10, TimeUnit.SECONDS);
            return this;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        broker.end().run();
    }
}
