package clinic.bench;

import clinic.local.launcher.Port;
import clinic.local.launcher.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** The product's broker as a process, for this run only. */
final class Kafka implements AutoCloseable {

    private final int port;
    private final Program process;

    Kafka(Workspace workspace) {
        Path directory = workspace.fresh("kafka");
        Ports ports = Ports.free();
        port = ports.of(Port.KAFKA);
        process = Program.java(
                workspace.jar("local", "-boot"),
                List.of(
                        "kafka",
                        "--data=" + directory.resolve("data"),
                        "--port=" + port,
                        "--controller-port=" + ports.of(Port.KAFKA_CONTROLLER)),
                Map.of(),
                directory.resolve("log"));
        process.awaitServing(Duration.ofSeconds(90), this::answers);
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    Meter cpu() {
        return Meter.cpu("kafka", process);
    }

    /** Records in all topics so far. */
    long records() {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address()))) {
            Map<TopicPartition, OffsetSpec> newest = new HashMap<>();
            for (TopicDescription topic : admin.describeTopics(
                            admin.listTopics().names().get())
                    .allTopicNames()
                    .get()
                    .values()) {
                topic.partitions()
                        .forEach(part ->
                                newest.put(new TopicPartition(topic.name(), part.partition()), OffsetSpec.latest()));
            }
            return admin.listOffsets(newest).all().get().values().stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not say how much it holds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
