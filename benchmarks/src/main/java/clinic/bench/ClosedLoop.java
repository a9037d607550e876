package clinic.bench;

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
        Histogram all = Run.histogram();
        try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
            List<Future<Histogram>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(pool.submit(() -> client(numbers, left, deadline, operation)));
            }
            for (Future<Histogram> client : running) {
                all.add(client.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("an operation failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return new Run(all.getTotalCount(), (System.nanoTime() - begun) / 1e9, all);
    }

    private static Histogram client(AtomicLong numbers, AtomicLong left, long deadline, Operation operation)
            throws Exception {
        Histogram mine = Run.histogram();
        try {
            long now = System.nanoTime();
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
        return mine;
    }
}
