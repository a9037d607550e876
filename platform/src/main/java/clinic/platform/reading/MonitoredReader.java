package clinic.platform.reading;

import clinic.platform.event.EventTypes;
import clinic.platform.monitor.Monitored;
import clinic.platform.source.CommitPosition;
import clinic.platform.source.StoredEvents;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** How one reader stands: by the events that are for it and not handled, whichever instance runs it. */
final class MonitoredReader implements Monitored {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ReaderProcessors.Running running;
    private final List<String> names;
    private final StoredEvents events;
    private final JdbcClient jdbc;
    private final Clock clock;

    MonitoredReader(ReaderProcessors.Running running, StoredEvents events, JdbcClient jdbc, Clock clock) {
        this.running = running;
        this.names = EventTypes.leaves(running.reader().of()).stream()
                .map(EventTypes::nameOf)
                .toList();
        this.events = events;
        this.jdbc = jdbc;
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
        StoredEvents.Waiting waiting = events.waiting(position(), names);
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

    private CommitPosition position() {
        return jdbc
                .sql("select token from token_entry where processor_name = ? and token is not null")
                .param(name())
                .query(byte[].class)
                .list()
                .stream()
                .map(token -> JSON.readValue(token, CommitPosition.class))
                .min(CommitPosition::compareTo)
                .orElse(CommitPosition.START);
    }
}
