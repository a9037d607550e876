package clinic.local.launcher;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Starts a part again that ended by itself, a few times; and keeps the logs short. */
final class Watch implements AutoCloseable {

    private static final int MOST_RESTARTS = 5;

    private final Path logs;
    private final List<Child> children;
    private final Progress progress;
    private final Map<Part, Integer> restarts = new EnumMap<>(Part.class);
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
        int times = restarts.merge(child.part(), 1, Integer::sum);
        if (times <= MOST_RESTARTS) {
            progress.says(child.part().label() + " stopped by itself (see " + child.log() + "); starting it again");
            child.start();
        } else if (times == MOST_RESTARTS + 1) {
            progress.says(child.part().label() + " stopped " + times + " times and stays stopped; see " + child.log());
        }
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
