package clinic.journeys;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Looks at the sockets of all processes of the clinic, and of those that they started, several times a second. */
final class Sockets implements AutoCloseable {

    private final Supplier<List<Long>> processes;
    private final Set<String> outside = new ConcurrentSkipListSet<>();
    private final Set<String> failures = new ConcurrentSkipListSet<>();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sockets").factory());

    Sockets(Supplier<List<Long>> processes) {
        this.processes = processes;
        timer.scheduleWithFixedDelay(this::look, 0, 250, TimeUnit.MILLISECONDS);
    }

    private void look() {
        int seen = 0;
        for (long parent : processes.get()) {
            for (ProcessHandle process : family(parent)) {
                try {
                    seen += Connections.count(process.pid());
                    Connections.beyondThisMachine(process.pid())
                            .forEach(socket -> outside.add(command(process.pid()) + ": " + socket));
                } catch (RuntimeException e) {
                    // A process that ended while it was looked at has no sockets to show; any other failure counts.
                    if (process.isAlive()) {
                        failures.add(String.valueOf(e));
                    }
                }
            }
        }
        most.accumulateAndGet(seen, Math::max);
        looks.incrementAndGet();
    }

    private static List<ProcessHandle> family(long parent) {
        return ProcessHandle.of(parent).stream()
                .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                .toList();
    }

    private static String command(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().commandLine())
                .map(line -> line.substring(0, Math.min(120, line.length())))
                .orElse("process " + pid);
    }

    Set<String> outside() {
        return outside;
    }

    /** The most sockets that were open at one look. */
    int most() {
        return most.get();
    }

    int looks() {
        return looks.get();
    }

    /** Looks that failed: where there are any, nothing was proved. */
    Set<String> failures() {
        return failures;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
