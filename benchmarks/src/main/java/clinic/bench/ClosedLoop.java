package clinic.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/** Clients that each do one thing after another, as fast as they are answered. The first failure ends all. */
record ClosedLoop(int clients, Duration atMost, long mostOperations) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** One operation; its number is its own within the loop's lifetime. */
    @FunctionalInterface
    interface Operation {
        void perform(long number) throws Exception;
    }

    /** @param numbers goes on where the last loop ended */
    Run run(AtomicLong numbers, Operation operation) {
        long begun = System.nanoTime();
        long deadline = begun + atMost.toNanos();
        AtomicLong left = new AtomicLong(mostOperations);
        List<Run> done = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
            List<Future<Run>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(pool.submit(() -> client(numbers, left, deadline, operation)));
            }
            for (Future<Run> client : running) {
                done.add(client.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("an operation failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return together(done, (System.nanoTime() - begun) / 1e9);
    }

    private static Run together(List<Run> clients, double seconds) {
        Histogram all = Run.histogram();
        clients.forEach(client -> all.add(client.latencies()));
        return new Run(
                all.getTotalCount(),
                seconds,
                all,
                clients.stream().mapToLong(Run::cpuNanos).sum(),
                clients.stream().mapToLong(Run::allocatedBytes).sum());
    }

    private static Run client(AtomicLong numbers, AtomicLong left, long deadline, Operation operation)
            throws Exception {
        Histogram mine = Run.histogram();
        long cpu = THREADS.getCurrentThreadCpuTime();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long begun = System.nanoTime();
        try {
            long now = begun;
            while (now < deadline && left.getAndDecrement() > 0) {
                operation.perform(numbers.getAndIncrement());
                long done = System.nanoTime();
                mine.recordValue((done - now) / 1_000);
                now = done;
            }
        } catch (Exception | Error e) {
            left.set(0);
            throw e;
        }
        return new Run(
                mine.getTotalCount(),
                (System.nanoTime() - begun) / 1e9,
                mine,
                THREADS.getCurrentThreadCpuTime() - cpu,
                THREADS.getCurrentThreadAllocatedBytes() - allocated);
    }
}
