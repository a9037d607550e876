package clinic.x12.inspect;

import clinic.x12.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An inspection for a person at a prompt. */
final class Page {
    private final List<String> lines = new ArrayList<>();

    private Page() {}

    static String of(Inspection inspection) {
        var page = new Page();
        page.inspection(inspection);
        return String.join("\n", page.lines);
    }

    private void inspection(Inspection inspection) {
        lines.add("%s: %s%s"
                .formatted(
                        inspection.file(),
                        inspection.valid() ? "valid" : "NOT VALID",
                        inspection.type() == null ? "" : ", " + inspection.type() + " " + version(inspection)));
        inspection.findings().forEach(finding -> finding("  ", finding));
        for (var interchange : inspection.interchanges()) {
            lines.add("  interchange %s from %s to %s"
                    .formatted(interchange.control(), interchange.sender(), interchange.receiver()));
            interchange.findings().forEach(finding -> finding("    ", finding));
            interchange.transactions().forEach(this::transaction);
        }
    }

    private static String version(Inspection inspection) {
        return inspection.version() == null ? "" : inspection.version();
    }

    private void transaction(InspectedTransaction transaction) {
        lines.add("    %s %s".formatted(transaction.type(), transaction.control()));
        transaction.figures().forEach((name, figure) -> lines.add("      " + figure(name, figure)));
        if (!transaction.balanced().isEmpty())
            lines.add("      "
                    + transaction.balanced().entrySet().stream()
                            .map(level -> level.getKey() + (level.getValue() ? " balances" : " DOES NOT BALANCE"))
                            .collect(Collectors.joining(", ")));
        transaction.findings().forEach(finding -> finding("      ", finding));
    }

    private static String figure(String name, long figure) {
        if (!name.endsWith("Cents")) return "%-8s %15d".formatted(name, figure);
        var dollars = "%s%d.%02d".formatted(figure < 0 ? "-" : "", Math.abs(figure / 100), Math.abs(figure % 100));
        return "%-8s %15s".formatted(name.substring(0, name.length() - "Cents".length()), dollars);
    }

    private void finding(String indent, Finding finding) {
        lines.add("%s%-8s %s (%s, segment %d, byte %d%s%s)"
                .formatted(
                        indent,
                        finding.severity(),
                        finding.message(),
                        finding.code(),
                        finding.at().segment(),
                        finding.at().offset(),
                        finding.loop() == null ? "" : ", loop " + finding.loop(),
                        finding.element() == null ? "" : ", " + finding.element()));
    }
}
