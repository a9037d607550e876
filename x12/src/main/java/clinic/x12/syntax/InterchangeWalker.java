package clinic.x12.syntax;

import clinic.x12.Position;
import clinic.x12.X12Unreadable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Walks interchanges, groups and transactions, checks their trailers, counts and control numbers, and hands the
 * transactions to whoever the listener names.
 */
public final class InterchangeWalker {
    private final EnvelopeListener listener;
    private final Findings file;

    private Findings outer;
    private @Nullable Segment isa;
    private @Nullable Segment gs;
    private @Nullable Segment st;
    private @Nullable Findings open;
    private @Nullable TransactionHandler handler;
    private int groups;
    private int transactions;
    private int segments;
    private boolean brokenOff;
    private boolean begun;
    private boolean toldSmallLetters;

    /** @param file takes what belongs to no interchange */
    public InterchangeWalker(EnvelopeListener listener, Findings file) {
        this.listener = listener;
        this.file = file;
        this.outer = file;
    }

    /** @throws X12Unreadable when the input is no X12 */
    public void walk(InputStream in) throws IOException {
        var reader = new SegmentReader(in, file);
        Segment last = null;
        for (var segment = reader.next(); segment != null; segment = next(reader)) {
            last = segment;
            if (reader.controlsLeftOut()) tellControls(segment);
            if (segment.inSmallLetters() && reader.terminated()) tellSmallLetters(segment);
            if (!reader.terminated()) tellUnterminated(segment);
            if (reader.terminated() || isEnvelope(segment)) on(segment);
        }
        if (last != null) closeInterchange(last.at());
    }

    /** What was read before a segment that has no end stays read; nothing can be made of what follows. */
    private @Nullable Segment next(SegmentReader reader) throws IOException {
        try {
            return reader.next();
        } catch (X12Unreadable endless) {
            if (!begun) throw endless;
            brokenOff = true;
            current()
                    .error(
                            endless.code(),
                            endless.getMessage() + " The rest of the file was not read.",
                            reader.at(),
                            null,
                            null);
            return null;
        }
    }

    private Findings current() {
        return open == null ? outer : open;
    }

    /** What a control character stood for nobody knows, so nothing of its transaction can be relied on. */
    private void tellControls(Segment segment) {
        current()
                .error(
                        "CONTROL_CHARACTER",
                        "A segment holds control characters; they were left out.",
                        segment.at(),
                        null,
                        segment.id());
    }

    /** Once in a transaction; what is no name may be anything, and is not quoted. */
    private void tellSmallLetters(Segment segment) {
        if (toldSmallLetters || !segment.id().matches("[A-Z][A-Z0-9]{1,2}")) return;
        toldSmallLetters = true;
        current()
                .forgiven(
                        "SEGMENT_IN_SMALL_LETTERS",
                        "Segments are named in small letters, the first of them is %s.".formatted(segment.id()),
                        segment.at(),
                        null,
                        segment.id());
    }

    /** Half an amount is another amount: nothing is used of such a segment but its name. */
    private void tellUnterminated(Segment segment) {
        if (isEnvelope(segment)) {
            file.forgiven(
                    "TERMINATOR_MISSING",
                    "The segment " + segment.id() + " lacks its terminator.",
                    segment.at(),
                    null,
                    segment.id());
            return;
        }
        brokenOff = true;
        // Without an element after it, the name may be half a name.
        boolean named = segment.size() > 0 && segment.id().matches("[A-Z][A-Z0-9]{1,2}");
        current()
                .error(
                        "SEGMENT_BROKEN_OFF",
                        named
                                ? "The segment %s is broken off in its element %s; nothing of it was used."
                                        .formatted(segment.id(), Values.name(segment, segment.size()))
                                : "The last segment is broken off; nothing of it was used.",
                        segment.at(),
                        null,
                        named ? segment.id() : null);
    }

    private void on(Segment segment) {
        if (st != null && !isEnvelope(segment)) {
            segments++;
            if (handler != null) handler.segment(segment);
            return;
        }
        switch (segment.id()) {
            case "ISA" -> {
                closeInterchange(segment.at());
                isa = segment;
                groups = 0;
                outer = listener.interchange(segment);
                InterchangeCodes.check(segment, outer);
            }
            case "GS" -> {
                closeGroup(segment.at(), false);
                gs = segment;
                groups++;
                transactions = 0;
            }
            case "ST" -> begin(segment);
            case "SE" -> endTransaction(segment);
            case "GE" -> endGroup(segment);
            case "IEA" -> endInterchange(segment);
            case "TA1" -> acknowledged(segment);
            default ->
                outer.error(
                        "SEGMENT_OUTSIDE_TRANSACTION",
                        "A segment stands outside any transaction.",
                        segment.at(),
                        null,
                        null);
        }
    }

    private void acknowledged(Segment ta1) {
        if (isa == null) throw new IllegalStateException("TA1 before ISA: the reader begins at ISA");
        listener.interchangeAcknowledgement(ta1, new EnvelopeReading(outer).envelope(isa, null, null), outer);
    }

    private static boolean isEnvelope(Segment segment) {
        return switch (segment.id()) {
            case "ISA", "GS", "ST", "SE", "GE", "IEA" -> true;
            default -> false;
        };
    }

    private void begin(Segment header) {
        closeTransaction(header.at(), false);
        brokenOff = false;
        begun = true;
        toldSmallLetters = false;
        if (isa == null) throw new IllegalStateException("ST before ISA: the reader begins at ISA");
        if (gs == null) outer.error("GROUP_MISSING", "The GS segment is missing.", header.at(), null, "GS");
        st = header;
        transactions++;
        segments = 1;
        var own = new Findings(outer.profile());
        var envelope = new EnvelopeReading(outer).envelope(isa, gs, header);
        handler = listener.transaction(
                new TransactionHeader(
                        envelope, gs, header.element(1), EnvelopeReading.version(isa, gs, header), header),
                own);
        open = handler == null ? null : own;
    }

    private void endTransaction(Segment trailer) {
        var header = st;
        if (header == null) {
            outer.error("TRAILER_WITHOUT_HEADER", "An SE segment closes no transaction.", trailer.at(), null, "SE");
            return;
        }
        segments++;
        count(trailer, segments, "segments", "SE01", current());
        compare(trailer, header.element(2), "SE02", "ST02", current());
        finish(trailer.at(), true);
    }

    private void endGroup(Segment trailer) {
        closeTransaction(trailer.at(), false);
        var header = gs;
        if (header == null) {
            outer.error("TRAILER_WITHOUT_HEADER", "A GE segment closes no group.", trailer.at(), null, "GE");
            return;
        }
        count(trailer, transactions, "transactions", "GE01", outer);
        compare(trailer, header.element(6), "GE02", "GS06", outer);
        gs = null;
    }

    private void endInterchange(Segment trailer) {
        closeGroup(trailer.at(), false);
        count(trailer, groups, "groups", "IEA01", outer);
        if (isa != null) compare(trailer, isa.element(13), "IEA02", "ISA13", outer);
        isa = null;
        outer = file;
    }

    private static void count(Segment trailer, int counted, String what, String element, Findings to) {
        if (trailer.element(1).matches("0*" + counted)) return;
        to.error(
                "COUNT_MISMATCH",
                "%s does not give the number of %s, which is %d.".formatted(element, what, counted),
                trailer.at(1),
                null,
                element);
    }

    private static void compare(Segment trailer, String header, String trailerName, String headerName, Findings to) {
        if (trailer.element(2).equals(header)) return;
        if (withoutZeros(trailer.element(2)).equals(withoutZeros(header))) {
            to.forgiven(
                    "CONTROL_NUMBER_PADDED",
                    trailerName + " repeats " + headerName + " with other zeros before it.",
                    trailer.at(2),
                    null,
                    trailerName);
            return;
        }
        to.error(
                "CONTROL_NUMBER_MISMATCH",
                trailerName + " does not repeat the control number of " + headerName + ".",
                trailer.at(2),
                null,
                trailerName);
    }

    private static String withoutZeros(String number) {
        return number.replaceFirst("^0+", "");
    }

    /**
     * A transaction whose SE was left out is judged as if it had one: its guide says whether it is whole. Where its
     * interchange ends with it, nobody knows what else was to come.
     */
    private void closeTransaction(Position at, boolean interchangeEnds) {
        if (st == null) return;
        brokenOff |= interchangeEnds;
        if (brokenOff)
            current()
                    .error(
                            "TRAILER_MISSING",
                            "The transaction is broken off: its SE segment is missing.",
                            at,
                            null,
                            "SE");
        else current().forgiven("TRAILER_MISSING", "The SE segment is missing.", at, null, "SE");
        finish(at, !brokenOff);
    }

    private void finish(Position at, boolean complete) {
        if (handler != null) handler.end(at, complete);
        handler = null;
        open = null;
        st = null;
        brokenOff = false;
    }

    private void closeGroup(Position at, boolean interchangeEnds) {
        closeTransaction(at, interchangeEnds);
        if (gs != null) outer.forgiven("TRAILER_MISSING", "The GE segment is missing.", at, null, "GE");
        gs = null;
    }

    private void closeInterchange(Position at) {
        closeGroup(at, true);
        if (isa != null) outer.forgiven("TRAILER_MISSING", "The IEA segment is missing.", at, null, "IEA");
        isa = null;
        outer = file;
    }
}
