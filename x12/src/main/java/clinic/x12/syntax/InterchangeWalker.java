package clinic.x12.syntax;

import clinic.x12.Envelope;
import clinic.x12.Position;
import clinic.x12.X12Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Walks interchanges, groups and transactions, checks their trailers, counts and control numbers, and hands the
 * transactions of one guide to a handler. Others are named and passed over, or refused when the file has nothing else.
 */
public final class InterchangeWalker {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMddHHmm");
    private static final LocalDateTime UNKNOWN = LocalDateTime.of(1970, 1, 1, 0, 0);

    private final Guide guide;
    private final TransactionHandler handler;
    private final Findings file = new Findings();

    private @Nullable Segment isa;
    private @Nullable Segment gs;
    private @Nullable Segment st;
    private @Nullable Findings open;
    private int groups;
    private int transactions;
    private int segments;
    private int handled;
    private @Nullable X12Unreadable passedOver;

    public InterchangeWalker(Guide guide, TransactionHandler handler) {
        this.guide = guide;
        this.handler = handler;
    }

    /**
     * Reads to the end and returns what was found about the envelopes.
     *
     * @throws X12Unreadable when no transaction of the guide was met
     */
    public Findings walk(InputStream in) throws IOException {
        var reader = new SegmentReader(in, file);
        Segment last = null;
        for (var segment = reader.next(); segment != null; segment = reader.next()) {
            last = segment;
            if (reader.controlsLeftOut()) tellControls(segment);
            on(segment);
        }
        if (last != null) {
            closeInterchange(last.at());
            if (handled == 0)
                throw passedOver != null
                        ? passedOver
                        : new X12Unreadable("NO_TRANSACTION", "The file has an envelope but no transaction in it.");
        }
        return file;
    }

    /** What a control character stood for nobody knows, so nothing of its transaction can be relied on. */
    private void tellControls(Segment segment) {
        (open == null ? file : open)
                .error(
                        "CONTROL_CHARACTER",
                        "A segment holds control characters; they were left out.",
                        segment.at(),
                        null,
                        segment.id());
    }

    private void on(Segment segment) {
        if (st != null && !isEnvelope(segment)) {
            segments++;
            if (open != null) handler.segment(segment);
            return;
        }
        switch (segment.id()) {
            case "ISA" -> {
                closeInterchange(segment.at());
                isa = segment;
                groups = 0;
            }
            case "GS" -> {
                closeGroup(segment.at());
                gs = segment;
                groups++;
                transactions = 0;
            }
            case "ST" -> begin(segment);
            case "SE" -> endTransaction(segment);
            case "GE" -> endGroup(segment);
            case "IEA" -> endInterchange(segment);
            case "TA1" -> {}
            default ->
                file.error(
                        "SEGMENT_OUTSIDE_TRANSACTION",
                        "A segment stands outside any transaction.",
                        segment.at(),
                        null,
                        null);
        }
    }

    private static boolean isEnvelope(Segment segment) {
        return switch (segment.id()) {
            case "ISA", "GS", "ST", "SE", "GE", "IEA" -> true;
            default -> false;
        };
    }

    private void begin(Segment header) {
        closeTransaction(header.at());
        if (gs == null) file.error("GROUP_MISSING", "The GS segment is missing.", header.at(), null, null);
        st = header;
        transactions++;
        segments = 1;
        var refusal = refusal(header);
        if (refusal != null) {
            if (handled > 0) file.error(refusal.code(), sentence(refusal), header.at(), null, null);
            else if (passedOver == null) passedOver = refusal;
            return;
        }
        if (handled++ == 0 && passedOver != null)
            file.error(passedOver.code(), sentence(passedOver), header.at(), null, null);
        open = new Findings();
        handler.begin(envelope(header), header, open);
    }

    private static String sentence(X12Unreadable refusal) {
        return refusal.getMessage() + " It was passed over.";
    }

    private @Nullable X12Unreadable refusal(Segment header) {
        var version = version(header);
        var type = header.element(1);
        if (!version.isEmpty() && !version.startsWith("005010"))
            return new X12Unreadable(
                    "WRONG_VERSION",
                    "This is %s in version %s; only version 005010 is read."
                            .formatted(Guide.describe(type, version), safe(version)));
        if (!type.equals(guide.transaction()) || !version.isEmpty() && !guide.sameGuide(version))
            return new X12Unreadable(
                    "WRONG_TRANSACTION",
                    "This is %s; a %s was expected.".formatted(Guide.describe(type, version), guide.name()));
        return null;
    }

    private String version(Segment header) {
        var group = gs == null ? "" : gs.element(8);
        if (group.length() > 6) return group;
        if (header.element(3).length() > 6) return header.element(3);
        if (!group.isEmpty()) return group;
        var interchange = isa == null ? "" : isa.element(12);
        return interchange.startsWith("004") || interchange.startsWith("003") ? interchange : "";
    }

    private static String safe(String version) {
        return version.matches("[A-Za-z0-9]{1,12}") ? version : "that is not known";
    }

    private Envelope envelope(Segment header) {
        var interchange = isa;
        if (interchange == null) throw new IllegalStateException("ST before ISA: the reader begins at ISA");
        var group = gs;
        return new Envelope(
                interchange.element(5),
                interchange.element(6),
                interchange.element(7),
                interchange.element(8),
                number(interchange.element(13), interchange, "ISA13"),
                group == null ? 0 : number(group.element(6), group, "GS06"),
                header.element(2),
                group == null ? UNKNOWN : time(group),
                interchange.element(15).equalsIgnoreCase("P"));
    }

    private long number(String text, Segment segment, String element) {
        if (text.matches("\\d{1,9}")) return Long.parseLong(text);
        file.warning("CONTROL_NUMBER_INVALID", element + " is not a control number.", segment.at(), null, element);
        return 0;
    }

    private LocalDateTime time(Segment group) {
        var text = group.element(4) + group.element(5);
        try {
            return LocalDateTime.parse(text.length() > 12 ? text.substring(0, 12) : text, MINUTE);
        } catch (DateTimeException notATime) {
            file.warning("DATE_INVALID", "GS04 and GS05 are not a date and time.", group.at(), null, "GS04");
            return UNKNOWN;
        }
    }

    private void endTransaction(Segment trailer) {
        if (st == null) {
            file.error("TRAILER_WITHOUT_HEADER", "An SE segment closes no transaction.", trailer.at(), null, null);
            return;
        }
        var to = open == null ? file : open;
        segments++;
        if (!trailer.element(1).matches("0*" + segments))
            to.error(
                    "COUNT_MISMATCH",
                    "SE01 does not give the number of segments, which is " + segments + ".",
                    trailer.at(),
                    null,
                    "SE01");
        compare(trailer.element(2), st.element(2), "SE02", "ST02", to, trailer);
        finish();
    }

    private void endGroup(Segment trailer) {
        closeTransaction(trailer.at());
        if (gs == null) {
            file.error("TRAILER_WITHOUT_HEADER", "A GE segment closes no group.", trailer.at(), null, null);
            return;
        }
        if (!trailer.element(1).matches("0*" + transactions))
            file.error(
                    "COUNT_MISMATCH",
                    "GE01 does not give the number of transactions, which is " + transactions + ".",
                    trailer.at(),
                    null,
                    "GE01");
        compare(trailer.element(2), gs.element(6), "GE02", "GS06", file, trailer);
        gs = null;
    }

    private void endInterchange(Segment trailer) {
        closeGroup(trailer.at());
        if (!trailer.element(1).matches("0*" + groups))
            file.error(
                    "COUNT_MISMATCH",
                    "IEA01 does not give the number of groups, which is " + groups + ".",
                    trailer.at(),
                    null,
                    "IEA01");
        if (isa != null) compare(trailer.element(2), isa.element(13), "IEA02", "ISA13", file, trailer);
        isa = null;
    }

    private static void compare(
            String trailer, String header, String trailerName, String headerName, Findings to, Segment segment) {
        if (trailer.replaceFirst("^0+", "").equals(header.replaceFirst("^0+", ""))) return;
        to.error(
                "CONTROL_NUMBER_MISMATCH",
                trailerName + " does not repeat the control number of " + headerName + ".",
                segment.at(),
                null,
                trailerName);
    }

    private void closeTransaction(Position at) {
        if (st == null) return;
        (open == null ? file : open)
                .error("TRAILER_MISSING", "The transaction is broken off: its SE segment is missing.", at, null, "SE");
        finish();
    }

    private void finish() {
        if (open != null) handler.end();
        open = null;
        st = null;
    }

    private void closeGroup(Position at) {
        closeTransaction(at);
        if (gs != null) file.forgiven("TRAILER_MISSING", "The GE segment is missing.", at, null, "GE");
        gs = null;
    }

    private void closeInterchange(Position at) {
        closeGroup(at);
        if (isa != null) file.forgiven("TRAILER_MISSING", "The IEA segment is missing.", at, null, "IEA");
        isa = null;
    }
}
