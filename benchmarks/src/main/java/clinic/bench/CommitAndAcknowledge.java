package clinic.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The least that a fact from one service to another costs: one commit, then one record that all replicas have. */
final class CommitAndAcknowledge implements AutoCloseable {

    private static final String TOPIC = "bench";

    /** About what the fact that a session was signed takes, in bytes. */
    private static final int BYTES = 2_000;

    /** A second; far from what would keep the servers busy. */
    private static final double RATE = 50;

    private final Connection connection;
    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicLong numbers = new AtomicLong();

    CommitAndAcknowledge(Connection connection, String kafka) throws SQLException {
        this.connection = connection;
        try (var statement = connection.createStatement()) {
            statement.execute("create schema bench");
            statement.execute("create table bench.fact (id bigint primary key, data bytea not null)");
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** How long each took, in µs. */
    Histogram measure(Duration time) {
        Histogram latencies = Run.histogram();
        int operations = (int) Math.max(10, RATE * time.toMillis() / 1_000);
        OpenLoop.run(operations, RATE, (number, due) -> {
            once();
            synchronized (latencies) {
                latencies.recordValue((System.nanoTime() - due) / 1_000);
            }
        });
        return latencies;
    }

    private void once() throws Exception {
        synchronized (connection) {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into bench.fact (id, data) values (?, ?)")) {
                insert.setLong(1, numbers.incrementAndGet());
                insert.setBytes(2, new byte[BYTES]);
                insert.executeUpdate();
            }
        }
        producer.send(new ProducerRecord<>(TOPIC, new byte[BYTES])).get();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
