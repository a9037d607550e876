package clinic.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A command that makes an aggregate with one event. */
final class CreateCommand implements Workload {

    @Override
    public List<Figure> measure(Workspace workspace, Effort effort) {
        List<Figure> figures = new ArrayList<>();
        try (Server server = Server.start(workspace)) {
            for (int clients : effort.clients()) {
                Series series = new Series("create-command", clients, server);
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
        ClosedLoop loop = new ClosedLoop(clients, effort.run(), Long.MAX_VALUE);
        try (Model model = new Model(server, database, workspace.kept("bench.key"));
                RawInsert raw = new RawInsert(server, database)) {
            Duration warmUp = first ? effort.warmUp() : effort.warmUp().dividedBy(4);
            ClosedLoop warm = new ClosedLoop(clients, warmUp, Long.MAX_VALUE);
            warm.run(numbers, n -> raw.insert());
            warm.run(numbers, n -> model.create("parcel-" + n));
            series.block(
                    database,
                    () -> loop.run(numbers, n -> raw.insert()),
                    () -> loop.run(numbers, n -> model.create("parcel-" + n)));
        }
        server.drop(database);
    }
}
