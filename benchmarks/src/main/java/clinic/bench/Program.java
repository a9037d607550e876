package clinic.bench;

import clinic.local.launcher.ClassArchive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A process that this run starts and ends. */
final class Program implements AutoCloseable {

    /** As the launcher starts the services, so that both sides of a block are compiled alike. */
    static final List<String> JVM = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx320m",
            "-Duser.timezone=UTC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private static final int STOP_SECONDS = 60;
    private static final long LOOK_EVERY_NANOS = 10_000_000;

    private final Process process;
    private final Path log;
    private final Runnable ended;

    private Program(Process process, Path log, Runnable ended) {
        this.process = process;
        this.log = log;
        this.ended = ended;
    }

    static Program start(List<String> command, Map<String, String> environment, Path log) {
        return start(command, environment, log, () -> {});
    }

    private static Program start(List<String> command, Map<String, String> environment, Path log, Runnable ended) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new Program(builder.start(), log, ended);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A jar on this run's own JDK. Its first end writes its classes down for later starts, as the launcher's do. */
    static Program java(Path jar, List<String> arguments, Map<String, String> environment, Path log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ClassArchive archive = new ClassArchive(jar, "bench");
        command.addAll(JVM);
        command.addAll(archive.options(environment));
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        return start(command, environment, log, archive::keep);
    }

    void awaitServing(Duration patience, BooleanSupplier serves) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!serves.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("a process does not serve; see " + log);
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    /** Until the address answers with success. */
    void awaitServing(Duration patience, URI address) {
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            awaitServing(patience, () -> answers(http, address));
        }
    }

    private static boolean answers(HttpClient http, URI address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What it and the processes below it have taken of the processors so far, to ten milliseconds. */
    Duration cpu() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .flatMap(each -> each.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                ended.run();
            } else {
                process.destroyForcibly().waitFor(STOP_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
