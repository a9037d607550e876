package clinic.journeys;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Looks at the sockets of all processes of the clinic, and of those that they started, several times a second. */
final class Sockets implements AutoCloseable {

    private final Supplier<List<Long>> processes;
    private final Set<String> outside = new ConcurrentSkipListSet<>();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sockets").factory());
    private final ScheduledFuture<?> looking;

    Sockets(Supplier<List<Long>> processes) {
        this.processes = processes;
        this.looking = timer.scheduleWithFixedDelay(this::look, 0, 250, TimeUnit.MILLISECONDS);
    }

    private void look() {
        int seen = 0;
        for (long parent : processes.get()) {
            List<Long> family = ProcessHandle.of(parent).stream()
                    .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                    .map(ProcessHandle::pid)
                    .toList();
            for (long pid : family) {
                seen += Connections.count(pid);
                Connections.beyondThisMachine(pid).forEach(socket -> outside.add(command(pid) + ": " + socket));
            }
        }
        most.accumulateAndGet(seen, Math::max);
        looks.incrementAndGet();
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

    /** A look that failed stops the looking; then nothing was proved. */
    boolean stillLooking() {
        return !looking.isDone();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
