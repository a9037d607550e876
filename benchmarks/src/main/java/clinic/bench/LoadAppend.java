package clinic.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A command to an aggregate of ten events: load, decide, append one. Each aggregate is used once. */
final class LoadAppend implements Workload {

    private static final int EVENTS = 10;

    /** More than any machine gets through: a loop that runs out ends early, at the same rate. */
    private static final long AGGREGATES_PER_SECOND = 2_000;

    @Override
    public List<Figure> measure(Workspace workspace, Effort effort) {
        List<Figure> figures = new ArrayList<>();
        try (Server server = Server.start(workspace)) {
            for (int clients : effort.clients()) {
                Series series = new Series("load-append", clients, server);
                for (int block = 0; block < effort.blocks(); block++) {
                    block(workspace, effort, server, clients, block == 0, series);
                }
                figures.add(series.figure());
            }
        }
        return figures;
    }

    private static void block(
            Workspace workspace, Effort effort, Server server, int clients, boolean first, Series series) {
        String database = server.fresh();
        AtomicLong numbers = new AtomicLong();
        AtomicLong parcels = new AtomicLong(1);
        try (Model model = new Model(server, database, workspace.kept("bench.key"));
                RawInsert raw = new RawInsert(server, database)) {
            Duration warmUp = first ? effort.warmUp() : effort.warmUp().dividedBy(4);
            long each = AGGREGATES_PER_SECOND * effort.run().toMillis() / 1_000;
            long forWarmUp = AGGREGATES_PER_SECOND * warmUp.toMillis() / 1_000;
            seed(server, database, model, 2 * each + forWarmUp);
            new ClosedLoop(clients, warmUp, Long.MAX_VALUE).run(numbers, n -> raw.insert());
            new ClosedLoop(clients, warmUp, forWarmUp).run(parcels, n -> model.move("parcel-" + n));
            series.block(
                    database,
                    () -> new ClosedLoop(clients, effort.run(), Long.MAX_VALUE).run(numbers, n -> raw.insert()),
                    () -> new ClosedLoop(clients, effort.run(), each).run(parcels, n -> model.move("parcel-" + n)));
        }
        server.drop(database);
    }

    /** One aggregate by commands, the others as copies of its rows. */
    private static void seed(Server server, String database, Model model, long aggregates) {
        model.create("seed");
        for (int i = 1; i < EVENTS; i++) {
            model.move("seed");
        }
        server.execute(database, """
                set session_replication_role = replica;
                insert into store.event (aggregate_id, sequence, aggregate_type, event_id, event_type, revision,
                                         recorded_at, payload, metadata)
                  select 'parcel-' || copy, sequence, aggregate_type, event_id || '-' || copy, event_type, revision,
                         recorded_at, payload, metadata
                  from store.event, generate_series(1, %d) as copy where aggregate_id = 'seed' order by copy, sequence;
                analyze store.event;""".formatted(aggregates));
    }
}
