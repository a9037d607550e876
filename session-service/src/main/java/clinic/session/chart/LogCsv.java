package clinic.session.chart;

import clinic.session.treatment.SessionEvent.Amended;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The log as a table for a spreadsheet. */
final class LogCsv {

    private static final String HEAD = "number,happened,recorded,late,what,because,old,new,reason,who,event\n";

    private LogCsv() {}

    static String of(List<Entry> entries) {
        return entries.stream().map(LogCsv::line).collect(Collectors.joining("", HEAD, ""));
    }

    private static String line(Entry e) {
        Amended amended = e.details() instanceof Amended a ? a : null;
        return Stream.of(
                        String.valueOf(e.number()),
                        e.occurredAt().toString(),
                        e.recordedAt().toString(),
                        String.valueOf(e.late()),
                        quoted(e.what()),
                        quoted(e.because()),
                        quoted(amended == null ? null : amended.field() + " " + amended.oldValue()),
                        quoted(amended == null ? null : amended.field() + " " + amended.newValue()),
                        quoted(amended == null ? null : amended.reason()),
                        quoted(e.actorName()),
                        e.eventId())
                .collect(Collectors.joining(",", "", "\n"));
    }

    /** A leading sign would make a spreadsheet run the text as a formula. */
    private static String quoted(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String safe = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
