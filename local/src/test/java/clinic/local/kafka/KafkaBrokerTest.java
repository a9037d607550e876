package clinic.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    @TempDir
    Path directory;

    private Process broker;

    @AfterEach
    void stop() throws InterruptedException {
        broker.destroyForcibly();
        broker.waitFor(10, TimeUnit.SECONDS);
    }

    @Test
    void records_are_there_after_kill_minus_9() throws Exception {
        int port = freePort();
        int controllerPort = freePort();
        broker = start(port, controllerPort);
        awaitServing(port);
        try (Admin admin = Admin.create(client(port))) {
            admin.createTopics(List.of(new NewTopic("facts", 1, (short) 1)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }
        try (var producer = new KafkaProducer<>(producer(port), new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < 100; i++) {
                producer.send(new ProducerRecord<>("facts", "key", "fact " + i));
            }
            producer.flush();
        }

        broker.destroyForcibly();
        broker.waitFor(10, TimeUnit.SECONDS);
        broker = start(port, controllerPort);
        awaitServing(port);

        try (var consumer = new KafkaConsumer<>(consumer(port), new StringDeserializer(), new StringDeserializer())) {
            TopicPartition facts = new TopicPartition("facts", 0);
            consumer.assign(List.of(facts));
            consumer.seekToBeginning(List.of(facts));
            int[] heard = {0};
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                heard[0] += consumer.poll(Duration.ofMillis(200)).count();
                return heard[0] >= 100;
            });
            assertThat(heard[0]).isEqualTo(100);
        }
    }

    private Process start(int port, int controllerPort) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "clinic.local.Local",
                        "kafka",
                        "--data=" + directory.resolve("kafka"),
                        "--port=" + port,
                        "--controller-port=" + controllerPort)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("kafka.log").toFile()))
                .start();
    }

    private void awaitServing(int port) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            assertThat(broker.isAlive()).isTrue();
            try (Admin admin = Admin.create(client(port))) {
                return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
            } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
                return false;
            }
        });
    }

    private static Map<String, Object> client(int port) {
        return Map.of(
                "bootstrap.servers", "127.0.0.1:" + port, "default.api.timeout.ms", 2000, "request.timeout.ms", 2000);
    }

    private static Map<String, Object> producer(int port) {
        return Map.of("bootstrap.servers", "127.0.0.1:" + port, "acks", "all", "enable.idempotence", true);
    }

    private static Map<String, Object> consumer(int port) {
        return Map.of("bootstrap.servers", "127.0.0.1:" + port, "group.id", "test", "auto.offset.reset", "earliest");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
