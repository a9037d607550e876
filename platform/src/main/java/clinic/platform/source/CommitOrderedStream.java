package clinic.platform.source;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** One reader's place in the store; pages ahead, and asks the database only when the horizon has passed its place. */
final class CommitOrderedStream implements BlockingStream<TrackedEventMessage<?>> {

    private final SharedPages pages;
    private final CommitHorizon horizon;
    private final Queue<TrackedEventMessage<?>> page = new ArrayDeque<>();
    private final Semaphore moved = new Semaphore(0);
    private final Runnable onMove = this::horizonMoved;
    private CommitPosition position;
    private volatile @Nullable Runnable callback;

    CommitOrderedStream(SharedPages pages, CommitHorizon horizon, CommitPosition position) {
        this.pages = pages;
        this.horizon = horizon;
        this.position = position;
        horizon.onMove(onMove);
    }

    private void horizonMoved() {
        moved.release();
        Runnable wake = callback;
        if (wake != null) {
            wake.run();
        }
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(page.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        fill();
        if (page.isEmpty() && timeout > 0) {
            moved.drainPermits();
            fill();
            if (page.isEmpty() && moved.tryAcquire(timeout, unit)) {
                fill();
            }
        }
        return !page.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return page.remove();
    }

    private void fill() {
        if (page.isEmpty() && position.compareTo(horizon.head()) < 0) {
            page.addAll(pages.after(position));
            for (TrackedEventMessage<?> event : page) {
                position = (CommitPosition) event.trackingToken();
            }
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable wake) {
        callback = wake;
        return true;
    }

    @Override
    public void close() {
        horizon.forget(onMove);
        callback = null;
    }
}
