package clinic.local.launcher;

import clinic.local.postgres.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What must be so before anything is started. Each refusal is one sentence that says what to do. */
final class Preflight {

    private static final int JDK = 25;
    private static final long MEGABYTE = 1024L * 1024;
    private static final long LEAST_DISK = 2048 * MEGABYTE;
    private static final long LEAST_MEMORY = 3072 * MEGABYTE;

    private Preflight() {}

    static void check(Settings settings) {
        jdk(Runtime.version().feature());
        user(PostgresServer.canRunHere());
        try {
            disk(Files.getFileStore(settings.data()).getUsableSpace(), settings.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        availableMemory(Path.of("/proc/meminfo")).ifPresent(Preflight::memory);
        ports(settings.ports());
    }

    static void jdk(int feature) {
        if (feature < JDK) {
            throw new CannotStart("This needs a JDK " + JDK + ", not " + feature
                    + ": set JAVA_HOME to one, or let ./clinic find it.");
        }
    }

    static void user(boolean postgresRuns) {
        if (!postgresRuns) {
            throw new CannotStart("PostgreSQL does not run as root and this machine has no user namespaces"
                    + " (unshare -U): start ./clinic as an ordinary user.");
        }
    }

    static void disk(long usable, Path data) {
        if (usable < LEAST_DISK) {
            throw new CannotStart("Only " + usable / MEGABYTE + " MB are free where " + data + " is and "
                    + LEAST_DISK / MEGABYTE + " MB are needed: make room, or choose another place with --data.");
        }
    }

    static void memory(long available) {
        if (available < LEAST_MEMORY) {
            throw new CannotStart("Only " + available / MEGABYTE + " MB of memory are free and "
                    + LEAST_MEMORY / MEGABYTE + " MB are needed: end some programs first.");
        }
    }

    static void ports(Ports ports) {
        for (Port port : Port.values()) {
            int number = ports.of(port);
            try (ServerSocket socket = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
                assert socket.isBound();
            } catch (IOException e) {
                throw new CannotStart(
                        "Port " + number + " (" + port.label()
                                + ") is in use: end what uses it, or choose another with --port " + port.label()
                                + "=NUMBER, or all of them with --port-base NUMBER.",
                        e);
            }
        }
    }

    /** What Linux says could be used without swapping; nothing on other systems. */
    static Optional<Long> availableMemory(Path meminfo) {
        try {
            if (!Files.exists(meminfo)) {
                return Optional.empty();
            }
            return Files.readAllLines(meminfo).stream()
                    .filter(line -> line.startsWith("MemAvailable:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
