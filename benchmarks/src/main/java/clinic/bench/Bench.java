package clinic.bench;

import clinic.bench.plain.PlainBooking;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code ./clinic bench [--full] [--only WORKLOAD,...]}: measures, prints a table, writes the figures to a file. */
public final class Bench {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Bench() {}

    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("plain")) {
            PlainBooking.main(Arrays.copyOfRange(arguments, 1, arguments.length));
            return;
        }
        try {
            Asked asked = Asked.parse(List.of(arguments), workloads().keySet());
            System.exit(run(asked));
        } catch (IllegalArgumentException e) {
            OUT.println(e.getMessage());
            System.exit(2);
        }
    }

    private static int run(Asked asked) {
        long begun = System.nanoTime();
        endAllWithThis();
        try (Workspace workspace = Workspace.here()) {
            Machine.facts(workspace, asked.effort()).forEach(OUT::println);
            List<Figure> figures = new ArrayList<>();
            List<String> failed = new ArrayList<>();
            Set<String> only = asked.only();
            workloads().forEach((name, workload) -> {
                if (only.contains(name)) {
                    OUT.printf("after %.0f s: measuring %s%n", secondsSince(begun), name);
                    measure(workload, workspace, asked.effort(), figures)
                            .ifPresent(why -> failed.add(name + " could not be measured: " + why));
                }
            });
            Report.print(OUT, figures);
            Report.write(workspace.report(), figures);
            OUT.printf("%.0f s in all; benchmarks/latest.json has the figures%n", secondsSince(begun));
            failed.forEach(OUT::println);
            return failed.isEmpty() ? 0 : 1;
        }
    }

    /** Why not, if it can't be: what the others have found is told all the same. */
    private static Optional<String> measure(
            Workload workload, Workspace workspace, Effort effort, List<Figure> figures) {
        try {
            figures.addAll(workload.measure(workspace, effort));
            return Optional.empty();
        } catch (RuntimeException e) {
            e.printStackTrace(OUT);
            return Optional.of(e.toString());
        }
    }

    /** Ctrl-C leaves nothing running: not this run's servers, nor the parts of a clinic that it started. */
    private static void endAllWithThis() {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly)));
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private static Map<String, Workload> workloads() {
        Map<String, Workload> workloads = new LinkedHashMap<>();
        workloads.put("create-command", new CreateCommand());
        workloads.put("load-append", new LoadAppend());
        workloads.put("http-booking", new HttpBooking());
        workloads.put("rebuild", new Rebuild());
        workloads.put("start", new Start());
        workloads.put("signed-to-claim", new SignedToClaim());
        workloads.put("x12-read", new X12Read());
        workloads.put("x12-large", new X12Large());
        return workloads;
    }
}
