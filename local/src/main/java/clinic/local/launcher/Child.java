package clinic.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One process of the clinic: how it starts, how one sees that it serves, how it stops. */
public final class Child {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int STOP_SECONDS = 60;

    private final Part part;
    private final String label;
    private final Path log;
    private final RunFile runFile;
    private final Start start;
    private final Health health;
    private @Nullable Process process;

    /**
     * How a process is started.
     *
     * @param command made afresh each time
     * @param ended what is done when it has ended in order
     */
    record Start(Supplier<List<String>> command, Map<String, String> environment, Runnable ended) {}

    /** @param label the part's own, or one that tells a further instance of it apart */
    Child(Part part, String label, Settings settings, Start start, Health health) {
        this.part = part;
        this.label = label;
        this.log = settings.logs().resolve(label + ".log");
        this.runFile = new RunFile(settings.runs(), label);
        this.start = start;
        this.health = health;
    }

    public Part part() {
        return part;
    }

    public Path log() {
        return log;
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Starts the process without waiting for it to serve. */
    public synchronized void start() {
        if (isAlive()) {
            throw new IllegalStateException(label + " runs already");
        }
        ProcessBuilder builder = new ProcessBuilder(detached(start.command().get()))
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(start.environment());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(label + " could not be started", e);
        }
        runFile.write(process.toHandle());
    }

    /** Waits until the process serves; tells the end of its log if it does not. */
    public void awaitServing() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!health.serves()) {
            if (!isAlive()) {
                throw new CannotStart(
                        label + " stopped while starting. The end of " + log + ":\n" + BoundedLogs.tail(log));
            }
            if (System.nanoTime() > deadline) {
                throw new CannotStart(label + " does not serve after " + PATIENCE.toSeconds() + " s. The end of " + log
                        + ":\n" + BoundedLogs.tail(log));
            }
            pause();
        }
    }

    /** Whether the process ended although nobody asked it to. */
    synchronized boolean hasDied() {
        return process != null && !process.isAlive();
    }

    /** The running process's number. */
    public synchronized long pid() {
        if (process == null) {
            throw new IllegalStateException(label + " does not run");
        }
        return process.pid();
    }

    /** Stops, starts again and waits until it serves. */
    public void restart() {
        stop();
        start();
        awaitServing();
    }

    /** Stops in order: what is begun is finished. */
    public synchronized void stop() {
        Process running = process;
        boolean ended = false;
        if (running != null && running.isAlive()) {
            StopSignal.of(part).send(running.toHandle());
            ended = ends(running);
        }
        process = null;
        runFile.delete();
        if (ended) {
            start.ended().run();
        }
    }

    /** Ends the process as a power cut would (SIGKILL). */
    public synchronized void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            ends(running);
        }
        process = null;
        runFile.delete();
    }

    /** False if it had to be killed. */
    private static boolean ends(Process running) {
        try {
            if (running.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                return true;
            }
            running.destroyForcibly();
            running.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** In a session of its own, so that Ctrl-C reaches the launcher alone and it can stop the parts in order. */
    private static List<String> detached(List<String> command) {
        List<String> detached = new ArrayList<>();
        if (System.getProperty("os.name").equals("Linux")) {
            detached.add("setsid");
        }
        detached.addAll(command);
        return detached;
    }

    private static void pause() {
        try {
            Thread.sleep(150);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while starting", e);
        }
    }
}
