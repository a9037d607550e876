package clinic.platform.source;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Watches how far the store is settled and wakes the readers when it has moved: at once after a commit of this JVM,
 * within a tick after anybody else's. One small query a tick serves all readers of the service.
 */
public final class CommitHorizon implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CommitHorizon.class);
    private static final Duration TICK = Duration.ofMillis(40);
    private static final long AFTER_FAILURE_NANOS = 1_000_000_000;

    private final StoredEvents events;
    private final long tickNanos;
    private final Set<Runnable> readers = ConcurrentHashMap.newKeySet();
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
        LockSupport.unpark(watcher);
    }

    void onMove(Runnable reader) {
        readers.add(reader);
    }

    void forget(Runnable reader) {
        readers.remove(reader);
    }

    private void watch() {
        // A thread that outlived a stop ends when another was started in its place.
        while (running && watcher == Thread.currentThread()) {
            look();
            LockSupport.parkNanos(failing ? AFTER_FAILURE_NANOS : tickNanos);
        }
    }

    private void look() {
        try {
            CommitPosition seen = events.head();
            if (failing) {
                failing = false;
                log.info("the event store answers again");
            }
            if (seen.compareTo(head) > 0) {
                head = seen;
                readers.forEach(Runnable::run);
            }
        } catch (RuntimeException e) {
            if (!failing) {
                log.warn("the event store can't be read, trying on: {}", e.getMessage());
            }
            failing = true;
        }
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
