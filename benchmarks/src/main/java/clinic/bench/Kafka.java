package clinic.bench;

import clinic.local.launcher.Port;
import clinic.local.launcher.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

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
