package clinic.x12.syntax;

import clinic.x12.Position;
import clinic.x12.X12Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into segments, one at a time and whatever the delimiters, which each ISA declares. Memory is one
 * buffer, which grows with the longest segment and never beyond a megabyte. Text around interchanges, line breaks and
 * blanks between segments, and line breaks within them are passed over with a finding. Other control characters within a
 * segment are no text: they are left out, and {@link #controlsLeftOut()} says so.
 */
public final class SegmentReader {
    private static final int FIRST_BUFFER = 1 << 16;
    private static final int LONGEST_SEGMENT = 1 << 20;
    private static final int MOST_ELEMENTS = 10_000;

    private final Input in;
    private final Findings findings;
    private int[] ends = new int[32];
    private int parts;
    private int count;
    private Position at = Position.NONE;
    private boolean broken;
    private boolean toldWrapped;
    private boolean controls;
    private boolean high;
    private boolean terminated = true;
    private @Nullable Delimiters delimiters;
    private byte[] kinds = new byte[256];

    public SegmentReader(InputStream in, Findings findings) {
        this.in = new Input(in, FIRST_BUFFER, LONGEST_SEGMENT);
        this.findings = findings;
    }

    /**
     * The next segment, or none at the end of the input.
     *
     * @throws X12Unreadable when there is no ISA segment at all, or a segment longer than any transaction has
     */
    public @Nullable Segment next() throws IOException {
        var current = delimiters;
        if (current == null) return seekInterchange();
        if (!in.skipBlanks()) return null;
        if (InterchangeHeader.startsAt(in)) return interchange();
        var segment = read(current);
        if (segment.is("IEA")) delimiters = null;
        return segment;
    }

    /** Where the segment stands that was read last, or could not be. */
    Position at() {
        return at;
    }

    /** The segment that was read last held control characters that are no delimiters. */
    public boolean controlsLeftOut() {
        return controls;
    }

    /** The segment that was read last was ended by its terminator, not by the end of the input or the next ISA. */
    public boolean terminated() {
        return terminated;
    }

    private @Nullable Segment seekInterchange() throws IOException {
        boolean closed = count > 0;
        long from = in.offset();
        long junk = in.skipToInterchange(closed ? Long.MAX_VALUE : FIRST_BUFFER);
        if (!InterchangeHeader.startsAt(in)) {
            if (!closed) throw new X12Unreadable("NOT_X12", in.offset() == 0 ? "The file is empty." : NO_INTERCHANGE);
            if (junk > 0) tellText(from, true);
            return null;
        }
        if (closed ? junk > 0 : in.offset() > from) tellText(from, closed);
        return interchange();
    }

    private static final String NO_INTERCHANGE = "This is not an X12 file: it has no ISA segment.";

    private void tellText(long from, boolean closed) {
        findings.forgiven(
                closed ? "TEXT_AFTER_INTERCHANGE" : "TEXT_BEFORE_INTERCHANGE",
                closed
                        ? "There is text after the end of an interchange; it was passed over."
                        : "There is text or a byte-order mark before the ISA segment; it was passed over.",
                new Position(Math.max(count, 1), from),
                null,
                null);
    }

    private Segment interchange() throws IOException {
        at = new Position(++count, in.offset());
        var header = InterchangeHeader.read(in, at);
        delimiters = header.delimiters();
        kinds = Kinds.of(header.delimiters());
        controls = header.controlsLeftOut();
        terminated = true;
        if (!header.usualLength())
            findings.forgiven(
                    "ISA_LENGTH",
                    "The ISA segment does not have its fixed length of 106 characters.",
                    header.segment().at(),
                    null,
                    "ISA");
        return header.segment();
    }

    private Segment read(Delimiters current) throws IOException {
        parts = 0;
        broken = false;
        controls = false;
        high = false;
        at = new Position(++count, in.offset());
        int length = scan();
        var text = in.take(length, terminated);
        if (broken || controls) return cleaned(text, current, at);
        mark(length);
        return new Segment(text, Arrays.copyOf(ends, parts), !high, current, at);
    }

    /** Length up to the terminator, noting where elements end. */
    private int scan() throws IOException {
        for (int at = 0; ; at++) {
            int b = in.at(at);
            if (b < 0) return unterminated(at);
            switch (kinds[b]) {
                case Kinds.PLAIN -> {}
                case Kinds.ELEMENT -> mark(at);
                case Kinds.TERMINATOR -> {
                    terminated = true;
                    return at;
                }
                case Kinds.BREAK -> {
                    if (InterchangeHeader.startsAt(in, at + 1)) return unterminated(at);
                    broken = true;
                }
                case Kinds.CONTROL -> controls = true;
                default -> high = true;
            }
        }
    }

    private int unterminated(int length) {
        terminated = false;
        return length;
    }

    private void mark(int at) {
        if (parts == ends.length) {
            if (parts >= MOST_ELEMENTS)
                throw new X12Unreadable("SEGMENT_TOO_LONG", "A segment has thousands of elements: this is no X12.");
            ends = Arrays.copyOf(ends, parts * 2);
        }
        ends[parts++] = at;
    }

    /** Where control characters only trail a segment they stand for nothing. */
    private void trailingControls(byte[] text, Position at) {
        int end = text.length;
        while (end > 0 && (text[end - 1] & 0xff) <= ' ') end--;
        for (int i = 0; i < end; i++) if (kinds[text[i] & 0xff] == Kinds.CONTROL) return;
        controls = false;
        findings.forgiven(
                "CONTROL_CHARACTER_TRAILING",
                "Control characters stand at the end of a segment; they were left out.",
                at,
                null,
                null);
    }

    private Segment cleaned(byte[] text, Delimiters current, Position at) {
        if (broken && !toldWrapped && current.terminator() != '\n' && current.terminator() != '\r') {
            toldWrapped = true;
            findings.forgiven(
                    "LINE_BREAK_IN_SEGMENT",
                    "Segments are broken over lines, this one first; the line breaks were taken out.",
                    at,
                    null,
                    null);
        }
        if (controls) trailingControls(text, at);
        parts = 0;
        var kept = Cleaned.of(text, kinds);
        for (int i = 0; i < kept.text().length; i++) if (kinds[kept.text()[i] & 0xff] == Kinds.ELEMENT) mark(i);
        mark(kept.text().length);
        return new Segment(kept.text(), kept.origins(), Arrays.copyOf(ends, parts), !high, current, at);
    }
}
