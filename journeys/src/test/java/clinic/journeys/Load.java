package clinic.journeys;

import clinic.journeys.audit.LoadRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Several desks at work at once, each with one act after the other, until it is closed. */
final class Load implements AutoCloseable {

    private static final long BETWEEN_ACTS_MILLIS = 120;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LoadRecord record = new LoadRecord();
    private final List<LoadDesk> desks = new ArrayList<>();
    private final List<ScheduledFuture<?>> running = new ArrayList<>();
    private final ScheduledExecutorService threads;

    Load(Clinic clinic, int round, int size, long seed) {
        this.threads = Executors.newScheduledThreadPool(size);
        for (int number = 0; number < size; number++) {
            desks.add(new LoadDesk(clinic, record, round, number, seed + number));
        }
    }

    void begin() {
        desks.forEach(desk ->
                running.add(threads.scheduleWithFixedDelay(desk::act, 0, BETWEEN_ACTS_MILLIS, TimeUnit.MILLISECONDS)));
    }

    /** Lets every desk come to a clear answer, and ends. A desk that broke is told of. */
    LoadRecord finish() throws Exception {
        desks.forEach(LoadDesk::finish);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> running.stream().anyMatch(ScheduledFuture::isDone)
                        || desks.stream().allMatch(LoadDesk::isFinished));
        for (ScheduledFuture<?> each : running) {
            if (each.isDone()) {
                each.get();
            }
        }
        return record;
    }

    LoadRecord record() {
        return record;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        desks.forEach(LoadDesk::close);
    }
}
