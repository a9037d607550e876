package clinic.platform.source;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Watches how far the store is settled and wakes the readers when it has moved: at once after a commit of this JVM,
 * within a tick after anybody else's. One small query a tick serves all readers of the service. Many commits in a row
 * are looked at together; one that can't be read yet, since an older transaction is still open, is soon looked for again.
 */
public final class CommitHorizon implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CommitHorizon.class);
    private static final Duration TICK = Duration.ofMillis(40);
    private static final long AFTER_FAILURE_NANOS = 1_000_000_000;
    private static final long BETWEEN_LOOKS_NANOS = 4_000_000;
    private static final int LOOKS_FOR_ONE_COMMIT = 8;

    private final StoredEvents events;
    private final long tickNanos;
    private final Set<Runnable> readers = ConcurrentHashMap.newKeySet();
    private final AtomicLong commits = new AtomicLong();
    private volatile CommitPosition head = CommitPosition.START;
    private volatile boolean running;
    private volatile boolean failing;
    private volatile Thread watcher = new Thread();

    public CommitHorizon(StoredEvents events) {
        this(events, TICK);
    }

    CommitHorizon(StoredEvents events, Duration tick) {
        this.events = events;
        this.tickNanos = tick.toNanos();
    }

    CommitPosition head() {
        return head;
    }

    /** Look now: something was committed. */
    public void wake() {
        commits.incrementAndGet();
        LockSupport.unpark(watcher);
    }

    void onMove(Runnable reader) {
        readers.add(reader);
    }

    void forget(Runnable reader) {
        readers.remove(reader);
    }

    private void watch() {
        long seen = 0;
        int looks = 0;
        // A thread that outlived a stop ends when another was started in its place.
        while (running && watcher == Thread.currentThread()) {
            long asked = commits.get();
            looks++;
            if (look() || looks >= LOOKS_FOR_ONE_COMMIT) {
                seen = asked;
                looks = 0;
            }
            pause(seen);
        }
    }

    private void pause(long seen) {
        long until = System.nanoTime() + BETWEEN_LOOKS_NANOS;
        if (failing) {
            LockSupport.parkNanos(AFTER_FAILURE_NANOS);
            return;
        }
        if (commits.get() == seen) {
            LockSupport.parkNanos(tickNanos);
        }
        for (long left = until - System.nanoTime(); running && left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Whether there is anything new. */
    private boolean look() {
        try {
            CommitPosition seen = events.head();
            if (failing) {
                failing = false;
                log.info("the event store answers again");
            }
            if (seen.compareTo(head) > 0) {
                head = seen;
                readers.forEach(Runnable::run);
                return true;
            }
        } catch (RuntimeException e) {
            if (!failing) {
                log.warn("the event store can't be read, trying on: {}", e.getMessage());
            }
            failing = true;
        }
        return false;
    }

    @Override
    public void start() {
        running = true;
        watcher = Thread.ofPlatform().name("commit-horizon").daemon().unstarted(this::watch);
        watcher.start();
    }

    @Override
    public void stop() {
        running = false;
        wake();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the readers, after the data source. */
    @Override
    public int getPhase() {
        return 0;
    }
}
