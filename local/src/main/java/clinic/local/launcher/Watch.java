package clinic.local.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Starts a part again that ended by itself, and keeps the logs short. A part that ends again and again is tried ever more
 * seldom but never given up: what hindered it (a full disk, say) may pass without anybody being here.
 */
final class Watch implements AutoCloseable {

    /** Between the tries of one part: doubled each time, until it has run for a while. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration A_WHILE = Duration.ofMinutes(5);

    /** When a part was last started again, and how long the next try waits from then on. */
    private record Try(Instant at, Duration pause) {}

    private final Path logs;
    private final List<Child> children;
    private final Progress progress;
    private final Map<Part, Try> tries = new EnumMap<>(Part.class);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("watch").factory());

    Watch(Path logs, Collection<Child> children, Progress progress) {
        this.logs = logs;
        this.children = List.copyOf(children);
        this.progress = progress;
    }

    void start() {
        var _ = timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
        var _ = timer.scheduleWithFixedDelay(
                () -> BoundedLogs.bound(logs, BoundedLogs.MOST_BYTES), 1, 1, TimeUnit.MINUTES);
    }

    private void look() {
        for (Child child : children) {
            if (child.hasDied()) {
                try {
                    startAgain(child);
                } catch (RuntimeException e) {
                    progress.says(child.part().label() + " could not be started again: " + e.getMessage());
                }
            }
        }
    }

    private void startAgain(Child child) {
        Instant now = Instant.now();
        Try last = tries.get(child.part());
        if (last != null && now.isBefore(last.at().plus(last.pause()))) {
            return;
        }
        boolean ranForAWhile = last == null || now.isAfter(last.at().plus(A_WHILE));
        Duration pause = ranForAWhile ? FIRST_PAUSE : shorter(last.pause().multipliedBy(2), LONGEST_PAUSE);
        tries.put(child.part(), new Try(now, pause));
        progress.says(child.part().label() + " stopped by itself (see " + child.log() + "); starting it again");
        child.start();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            boolean ended = timer.awaitTermination(10, TimeUnit.SECONDS);
            if (!ended) {
                progress.says("the watch did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
