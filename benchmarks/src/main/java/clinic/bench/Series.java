package clinic.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/** The blocks of one workload with one count of clients, and what ours cost in them. */
final class Series {

    private final String workload;
    private final int clients;
    private final Server server;
    private final List<Block> blocks = new ArrayList<>();
    private final Histogram latencies = Run.histogram();
    private long operations;
    private long statements;
    private long walBytes;
    private long cpuNanos;
    private long allocatedBytes;

    Series(String workload, int clients, Server server) {
        this.workload = workload;
        this.clients = clients;
        this.server = server;
    }

    /**
     * Raw, ours, ours, raw, after a checkpoint.
     *
     * @param database the one that ours works on
     */
    void block(String database, Supplier<Run> raw, Supplier<Run> ours) {
        server.checkpoint();
        Run before = raw.get();
        long statementsBefore = server.statements(database);
        long walBefore = server.walBytes();
        List<Run> two = List.of(ours.get(), ours.get());
        statements += server.statements(database) - statementsBefore;
        walBytes += server.walBytes() - walBefore;
        Run after = raw.get();
        two.forEach(run -> {
            operations += run.operations();
            cpuNanos += run.cpuNanos();
            allocatedBytes += run.allocatedBytes();
            latencies.add(run.latencies());
        });
        blocks.add(new Block(
                List.of(before.perSecond(), after.perSecond()),
                two.stream().map(Run::perSecond).toList()));
    }

    Figure figure() {
        return Figure.of(
                workload,
                clients,
                "operations/s",
                Ratios.of(blocks),
                latencies,
                (double) statements / operations,
                (double) walBytes / operations);
    }

    /** What an operation takes of this process. No ratio: these hardly depend on what else the machine does. */
    List<Figure> costs() {
        return List.of(
                Figure.alone(workload + " cpu", cpuNanos / 1e3 / operations, "µs/command"),
                Figure.alone(workload + " allocated", (double) allocatedBytes / operations, "B/command"));
    }
}
