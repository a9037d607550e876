package clinic.bench;

import clinic.bench.ClosedLoop.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A command to the platform's write side in this process, beside the bare insert of one row. */
abstract class InProcess implements Workload {

    private final String name;

    InProcess(String name) {
        this.name = name;
    }

    abstract void command(Model model, long number);

    /** How many commands there can be in this time; a loop that runs out ends early, at the same rate. */
    long most(Duration time) {
        return Long.MAX_VALUE;
    }

    /** Makes what the commands need. */
    void prepare(Server server, String database, Model model, List<Duration> times) {}

    @Override
    public final List<Figure> measure(Workspace workspace, Effort effort) {
        List<Figure> figures = new ArrayList<>();
        try (Server server = Server.start(workspace)) {
            for (int clients : effort.clients()) {
                Series series = new Series(name, clients, server);
                for (int block = 0; block < effort.blocks(); block++) {
                    block(workspace, effort, server, clients, block == 0, series);
                }
                figures.add(series.figure());
                figures.addAll(series.takenHere());
                figures.addAll(series.taken());
            }
        }
        return figures;
    }

    private void block(Workspace workspace, Effort effort, Server server, int clients, boolean first, Series series) {
        String database = server.fresh();
        try (Model model = new Model(server, database, workspace.kept("bench.key"));
                RawInsert raw = new RawInsert(server, database)) {
            Duration time = effort.run();
            Duration warmUp = first ? effort.warmUp() : effort.warmUp().dividedBy(4);
            prepare(server, database, model, List.of(warmUp, time, time));
            AtomicLong rows = new AtomicLong();
            AtomicLong commands = new AtomicLong(1);
            Operation row = n -> raw.insert();
            Operation command = n -> command(model, n);
            new ClosedLoop(clients, warmUp, Long.MAX_VALUE).run(rows, row);
            new ClosedLoop(clients, warmUp, most(warmUp)).run(commands, command);
            series.block(
                    database,
                    List.of(server.cpu()),
                    () -> new ClosedLoop(clients, time, Long.MAX_VALUE).run(rows, row),
                    () -> new ClosedLoop(clients, time, most(time)).run(commands, command));
        }
        server.drop(database);
    }
}
