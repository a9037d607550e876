package clinic.platform.source;

import clinic.platform.monitor.Monitored;
import java.time.Clock;
import java.time.Duration;

/**
 * How far the store's readers may go: events that are committed and held back by a transaction of this server that began
 * before them and is still open. It is nobody's failure for a moment, and somebody's when it lasts.
 */
final class MonitoredHorizon implements Monitored {

    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final StoredEvents events;
    private final Clock clock;

    MonitoredHorizon(StoredEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "commit-horizon";
    }

    @Override
    public Kind kind() {
        return Kind.HORIZON;
    }

    @Override
    public Condition condition() {
        StoredEvents.Waiting held = events.unsettled();
        Duration age = held.age(clock);
        boolean lasts = age.compareTo(A_MOMENT) > 0;
        return new Condition(
                lasts ? Status.TRYING_AGAIN : Status.RUNNING,
                held.count(),
                age,
                lasts ? "a transaction that stays open holds every reader of this server back" : "");
    }
}
