package clinic.platform.reading;

import clinic.platform.aggregate.Committed;
import java.time.Duration;

/**
 * Waits for a reader of this instance by listening to it, and asks the table of applied sequences, less and less often,
 * in case another instance runs it.
 */
final class AppliedWait implements ReadYourWrite {

    private static final long PATIENCE = Duration.ofSeconds(2).toNanos();
    private static final long FIRST_PAUSE = Duration.ofMillis(10).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofMillis(80).toNanos();

    private final AppliedSequences applied;
    private final AppliedHere here;

    AppliedWait(AppliedSequences applied, AppliedHere here) {
        this.applied = applied;
        this.here = here;
    }

    @Override
    public boolean await(String readerName, Committed committed) {
        long end = System.nanoTime() + PATIENCE;
        long pause = here.runs(readerName) ? FIRST_PAUSE : 0;
        try {
            while (!here.await(readerName, committed.aggregateId(), committed.sequence(), pause)) {
                if (applied.of(readerName, committed.aggregateId()) >= committed.sequence()) {
                    return true;
                }
                if (System.nanoTime() > end) {
                    return false;
                }
                pause = Math.clamp(2 * pause, FIRST_PAUSE, LONGEST_PAUSE);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
