package clinic.platform.publishing;

import clinic.platform.event.EventTypes;
import clinic.platform.monitor.Monitored;
import clinic.platform.source.StoredEvents;
import java.time.Clock;

/** How publishing stands: by the events that are not yet acknowledged by the broker, whichever instance leads. */
final class MonitoredPublisher implements Monitored {

    private final Publisher publisher;
    private final PublishedPosition position;
    private final StoredEvents events;
    private final EventTypes types;
    private final Clock clock;

    MonitoredPublisher(
            Publisher publisher, PublishedPosition position, StoredEvents events, EventTypes types, Clock clock) {
        this.publisher = publisher;
        this.position = position;
        this.events = events;
        this.types = types;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "publisher";
    }

    @Override
    public Kind kind() {
        return Kind.PUBLISHER;
    }

    @Override
    public Condition condition() {
        StoredEvents.Waiting waiting = events.waiting(position.current(), types.names());
        return new Condition(status(), waiting.count(), waiting.age(clock), publisher.trouble());
    }

    private Status status() {
        if (!publisher.isRunning()) {
            return Status.STOPPED;
        }
        return publisher.trouble().isEmpty() ? Status.RUNNING : Status.TRYING_AGAIN;
    }
}
