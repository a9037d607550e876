package clinic.platform.reading;

import clinic.platform.aggregate.Committed;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Asks the table of applied sequences until the write is in it. */
final class AppliedWait implements ReadYourWrite {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long PAUSE_NANOS = 10_000_000;

    private final AppliedSequences applied;

    AppliedWait(AppliedSequences applied) {
        this.applied = applied;
    }

    @Override
    public boolean await(String readerName, Committed committed) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (applied.of(readerName, committed.aggregateId()) < committed.sequence()) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return true;
    }
}
