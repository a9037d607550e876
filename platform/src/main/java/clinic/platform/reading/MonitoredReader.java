package clinic.platform.reading;

import clinic.platform.event.EventTypes;
import clinic.platform.monitor.Monitored;
import clinic.platform.source.StoredEvents;
import java.time.Clock;
import java.util.List;

/** How one reader stands: by the events that are for it and not handled, whichever instance runs it. */
final class MonitoredReader implements Monitored {

    private final ReaderProcessors.Running running;
    private final List<String> names;
    private final StoredEvents events;
    private final ReaderPositions positions;
    private final Clock clock;

    MonitoredReader(ReaderProcessors.Running running, StoredEvents events, ReaderPositions positions, Clock clock) {
        this.running = running;
        this.names = EventTypes.leaves(running.reader().of()).stream()
                .map(EventTypes::nameOf)
                .toList();
        this.events = events;
        this.positions = positions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return running.reader().name();
    }

    @Override
    public Kind kind() {
        return Kind.READER;
    }

    @Override
    public Condition condition() {
        StoredEvents.Waiting waiting = events.waiting(positions.of(name()), names);
        return new Condition(
                status(), waiting.count(), waiting.age(clock), running.invoker().trouble());
    }

    private Status status() {
        if (!running.processor().isRunning()) {
            return Status.STOPPED;
        }
        boolean failing =
                running.processor().isError() || !running.invoker().trouble().isEmpty();
        return failing ? Status.TRYING_AGAIN : Status.RUNNING;
    }
}
