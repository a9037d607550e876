package clinic.billing.testing;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What becomes of each act in each state, written as a table: states in the first line, an act before each other one. */
public final class LifecycleTable {

    private LifecycleTable() {}

    /** One cell of it. */
    public record Cell(String act, String state, String outcome) {}

    public static Stream<Cell> cells(String table) {
        List<String[]> rows =
                table.lines().map(line -> line.strip().split("\\s+")).toList();
        String[] states = rows.getFirst();
        return rows.stream()
                .skip(1)
                .flatMap(row ->
                        IntStream.range(0, states.length).mapToObj(n -> new Cell(row[0], states[n], row[n + 1])));
    }
}
