package clinic.x12.syntax;

import clinic.x12.Envelope;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What ISA, GS and ST say of sender, receiver, version and control numbers. */
final class EnvelopeReading {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMddHHmm");
    private static final LocalDateTime UNKNOWN = LocalDateTime.of(1970, 1, 1, 0, 0);

    private final Findings findings;

    EnvelopeReading(Findings findings) {
        this.findings = findings;
    }

    /** The guide's number where one is given, otherwise the release of the group or the interchange. */
    static String version(Segment isa, @Nullable Segment gs, Segment st) {
        return asGiven(isa, gs, st).toUpperCase(Locale.ROOT);
    }

    private static String asGiven(Segment isa, @Nullable Segment gs, Segment st) {
        var group = gs == null ? "" : gs.element(8);
        if (group.length() > 6) return group;
        if (st.element(3).length() > 6) return st.element(3);
        if (!group.isEmpty()) return group;
        var interchange = isa.element(12);
        return interchange.startsWith("004") || interchange.startsWith("003") ? interchange : "";
    }

    Envelope envelope(Segment isa, @Nullable Segment gs, @Nullable Segment st) {
        return new Envelope(
                isa.element(5),
                isa.element(6),
                isa.element(7),
                isa.element(8),
                number(isa, 13),
                gs == null ? 0 : number(gs, 6),
                st == null ? "" : st.element(2),
                gs == null ? interchangeTime(isa) : time(gs),
                isa.element(15).equalsIgnoreCase("P"));
    }

    private long number(Segment segment, int element) {
        var text = segment.element(element);
        if (text.matches("\\d{1,9}")) return Long.parseLong(text);
        var name = Values.name(segment, element);
        findings.forgiven(
                "CONTROL_NUMBER_INVALID", name + " is not a control number.", segment.at(element), null, name);
        return 0;
    }

    private LocalDateTime interchangeTime(Segment isa) {
        try {
            return LocalDateTime.parse("20" + isa.element(9) + isa.element(10), MINUTE);
        } catch (DateTimeException notATime) {
            findings.forgiven("DATE_INVALID", "ISA09 and ISA10 are not a date and time.", isa.at(9), null, "ISA09");
            return UNKNOWN;
        }
    }

    private LocalDateTime time(Segment group) {
        var text = group.element(4) + group.element(5);
        try {
            return LocalDateTime.parse(text.length() > 12 ? text.substring(0, 12) : text, MINUTE);
        } catch (DateTimeException notATime) {
            findings.forgiven("DATE_INVALID", "GS04 and GS05 are not a date and time.", group.at(4), null, "GS04");
            return UNKNOWN;
        }
    }
}
