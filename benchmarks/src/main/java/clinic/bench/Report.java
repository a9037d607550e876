package clinic.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The figures as a table for people and as a file for programs. */
final class Report {

    private static final String LINE = "%-30s %7s %10s %10s %-12s %20s %8s %8s %8s %7s %8s %7s%n";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Report() {}

    static void print(PrintStream out, List<Figure> figures) {
        out.printf(
                LINE,
                "workload",
                "clients",
                "ours",
                "limit",
                "unit",
                "ratio (min–max)",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "sql/op",
                "wal B/op",
                "blocks");
        for (Figure figure : figures) {
            out.printf(
                    LINE,
                    figure.workload(),
                    figure.clients() == 0 ? "" : figure.clients(),
                    number(figure.ours()),
                    number(figure.limit()),
                    figure.unit(),
                    spread(figure.ratio()),
                    number(figure.p50Ms()),
                    number(figure.p95Ms()),
                    number(figure.p99Ms()),
                    number(figure.sqlPerOp()),
                    number(figure.walBytesPerOp()),
                    figure.blocks() + (figure.dropped() == 0 ? "" : " (−" + figure.dropped() + ")"));
        }
        int dropped = figures.stream().mapToInt(Figure::dropped).sum();
        out.println(dropped + " blocks were dropped, as the bare side of each changed more than twofold.");
    }

    static void write(Path file, List<Figure> figures) {
        try {
            Files.write(file, JSON.writeValueAsBytes(figures));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String spread(Figure.@Nullable Spread ratio) {
        return ratio == null
                ? ""
                : String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", ratio.median(), ratio.min(), ratio.max());
    }

    private static String number(@Nullable Double value) {
        if (value == null) {
            return "";
        }
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.2f", value);
    }
}
