package clinic.bench;

import java.time.Duration;
import java.util.List;

/** A command to an aggregate of ten events: load, decide, append one. Each aggregate is used once. */
final class LoadAppend extends InProcess {

    private static final int EVENTS = 10;

    /** More than most machines get through. */
    private static final long AGGREGATES_PER_SECOND = 3_000;

    LoadAppend() {
        super("load-append");
    }

    @Override
    void command(Model model, long number) {
        model.move("parcel-" + number);
    }

    @Override
    long most(Duration time) {
        return AGGREGATES_PER_SECOND * time.toMillis() / 1_000;
    }

    /** One aggregate by commands, the others as copies of its rows. */
    @Override
    void prepare(Server server, String database, Model model, List<Duration> times) {
        model.create("seed");
        for (int i = 1; i < EVENTS; i++) {
            model.move("seed");
        }
        server.execute(
                database, """
                set session_replication_role = replica;
                insert into store.event (aggregate_id, sequence, aggregate_type, event_id, event_type, revision,
                                         recorded_at, payload, metadata)
                  select 'parcel-' || copy, sequence, aggregate_type, event_id || '-' || copy, event_type, revision,
                         recorded_at, payload, metadata
                  from store.event, generate_series(1, %d) as copy where aggregate_id = 'seed' order by copy, sequence;
                analyze store.event;""".formatted(times.stream().mapToLong(this::most).sum()));
    }
}
