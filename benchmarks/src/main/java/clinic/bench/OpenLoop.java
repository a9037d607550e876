package clinic.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Operations that begin at their time, whatever became of those before: a slow answer makes nobody wait who was not
 * there, and what is late counts from when it was due.
 */
final class OpenLoop {

    private OpenLoop() {}

    @FunctionalInterface
    interface Operation {
        /**
         * Does one of them.
         *
         * @param dueNanos when it should have begun, by {@link System#nanoTime}
         */
        void perform(int number, long dueNanos) throws Exception;
    }

    static void run(int operations, double perSecond, Operation operation) {
        long first = System.nanoTime();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> begun = new ArrayList<>();
            for (int i = 0; i < operations; i++) {
                int number = i;
                long due = first + (long) (i * 1e9 / perSecond);
                for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                    LockSupport.parkNanos(due - now);
                }
                begun.add(each.submit(() -> {
                    operation.perform(number, due);
                    return null;
                }));
            }
            for (Future<?> one : begun) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("an operation failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
