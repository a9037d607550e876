package clinic.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/** The blocks of one workload with one count of clients, and what ours cost in them. */
final class Series {

    private final String workload;
    private final int clients;
    private final Server server;
    private final List<Block> blocks = new ArrayList<>();
    private final Histogram latencies = Run.histogram();
    private final Map<Meter.What, Double> taken = new LinkedHashMap<>();
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
     * @param meters read before and after ours
     */
    void block(String database, List<Meter> meters, Supplier<Run> raw, Supplier<Run> ours) {
        server.checkpoint();
        Run before = raw.get();
        long statementsBefore = server.statements(database);
        long walBefore = server.walBytes();
        meters.forEach(meter -> add(meter, -1));
        List<Run> two = List.of(ours.get(), ours.get());
        meters.forEach(meter -> add(meter, 1));
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

    private void add(Meter meter, int sign) {
        taken.merge(meter.what(), sign * meter.reading().getAsDouble(), Double::sum);
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

    /** What an operation takes, by its meters. No ratio: these hardly depend on what else the machine does. */
    List<Figure> taken() {
        return taken.entrySet().stream()
                .map(one -> Figure.alone(
                        workload + " " + one.getKey().name(),
                        one.getValue() / operations,
                        one.getKey().unit()))
                .toList();
    }

    /** What an operation takes of the threads in this process that perform it. */
    List<Figure> takenHere() {
        return List.of(
                Figure.alone(workload + " cpu in process", cpuNanos / 1e3 / operations, "µs/op"),
                Figure.alone(workload + " allocated", (double) allocatedBytes / operations, "B/op"));
    }
}
