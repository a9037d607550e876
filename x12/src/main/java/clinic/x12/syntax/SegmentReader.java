package clinic.x12.syntax;

import clinic.x12.Position;
import clinic.x12.X12Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into segments, one at a time, whatever the delimiters: they are taken from each ISA. Text around
 * interchanges, line breaks and blanks between segments, and line breaks within them are passed over with a finding.
 * Other control characters within a segment are no text: they are left out, and {@link #controlsLeftOut()} says so.
 */
public final class SegmentReader {
    private static final int LONGEST_SEGMENT = 1 << 20;
    private static final int LONGEST_ISA = 512;
    private static final int ISA_ELEMENTS = 16;

    private final InputStream in;
    private final Findings findings;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private long consumed;

    private byte[] segment = new byte[256];
    private int length;
    private long start;
    private int count;
    private boolean wrapped;
    private boolean controls;
    private boolean toldWrapped;
    private @Nullable Delimiters delimiters;

    public SegmentReader(InputStream in, Findings findings) {
        this.in = in;
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
        if (!skipBlanks()) return null;
        begin();
        boolean terminated = false;
        for (int b = read(); b >= 0; b = read()) {
            if (b == current.terminator()) {
                terminated = true;
                break;
            }
            append(b);
            if (length == 4 && startsInterchange()) return readInterchangeHeader();
        }
        var text = text(current);
        var at = new Position(++count, start);
        if (!terminated)
            findings.forgiven(
                    "TERMINATOR_MISSING", "The file ends within a segment or without its terminator.", at, null, null);
        var segment = new Segment(text, current, at);
        if (segment.is("IEA")) delimiters = null;
        return segment;
    }

    /** The segment that was read last held control characters that are no delimiters. */
    public boolean controlsLeftOut() {
        return controls;
    }

    private @Nullable Segment seekInterchange() throws IOException {
        long from = consumed();
        long junk = 0;
        boolean closed = count > 0;
        begin();
        for (int b = read(); b >= 0; b = read()) {
            append(b);
            if (length > 4) shift();
            if (length == 4 && startsInterchange()) {
                start = consumed() - 4;
                // The three letters of ISA were counted as well.
                if (closed ? junk > 3 : start > from) tellText(from, closed);
                return readInterchangeHeader();
            }
            if (!blank(b) && ++junk > 0 && !closed && consumed() > buffer.length) break;
        }
        if (!closed) throw new X12Unreadable("NOT_X12", noInterchange());
        if (junk > 0) tellText(from, true);
        return null;
    }

    private void tellText(long from, boolean closed) {
        findings.forgiven(
                closed ? "TEXT_AFTER_INTERCHANGE" : "TEXT_BEFORE_INTERCHANGE",
                closed
                        ? "There is text after the end of an interchange; it was passed over."
                        : "There is text or a byte-order mark before the ISA segment; it was passed over.",
                new Position(count, from),
                null,
                null);
    }

    private String noInterchange() {
        return consumed() == 0 ? "The file is empty." : "This is not an X12 file: it has no ISA segment.";
    }

    private boolean startsInterchange() {
        return isa(segment, 0);
    }

    private static boolean isa(byte[] bytes, int from) {
        return upper(bytes[from]) == 'I'
                && upper(bytes[from + 1]) == 'S'
                && upper(bytes[from + 2]) == 'A'
                && !Character.isLetterOrDigit(bytes[from + 3] & 0xff)
                && bytes[from + 3] != ' '
                && bytes[from + 3] != '\n'
                && bytes[from + 3] != '\r';
    }

    private static int upper(byte b) {
        return b >= 'a' && b <= 'z' ? b - 32 : b;
    }

    /** By counting separators rather than by its 106 characters: padding is what senders get wrong. */
    private Segment readInterchangeHeader() throws IOException {
        wrapped = false;
        var at = new Position(++count, start);
        byte separator = segment[3];
        int separators = 1;
        while (separators < ISA_ELEMENTS) {
            int b = read();
            if (b < 0 || length > LONGEST_ISA)
                throw new X12Unreadable(
                        "ENVELOPE_BROKEN", "The ISA segment is broken off or does not have 16 elements.");
            append(b);
            if ((byte) b == separator) separators++;
        }
        int component = read();
        int terminator = read();
        if (component < 0 || terminator < 0)
            throw new X12Unreadable("ENVELOPE_BROKEN", "The file ends within its ISA segment.");
        if (component == '\r' || component == '\n' || terminator == ' ' || Character.isLetterOrDigit(terminator))
            throw new X12Unreadable("ENVELOPE_BROKEN", "The ISA segment does not declare its delimiters.");
        if (terminator == '\r' && peek() == '\n') terminator = read();
        append(component);
        var isa = new Delimiters((char) (separator & 0xff), '^', (char) component, (char) terminator);
        var text = text(isa);
        var repetition = new Segment(text, isa, at).raw(11);
        if (repetition.length() == 1 && !Character.isLetterOrDigit(repetition.charAt(0)))
            isa = new Delimiters(isa.element(), repetition.charAt(0), isa.component(), isa.terminator());
        delimiters = isa;
        return new Segment(withoutControls(text, isa), isa, at);
    }

    /** Only once the whole segment is read is it known which control characters are its delimiters. */
    private String withoutControls(String text, Delimiters isa) {
        var kept = new StringBuilder(text.length());
        text.chars().filter(c -> !control(c) || isa.contains((char) c)).forEach(c -> kept.append((char) c));
        controls = kept.length() < text.length();
        return kept.toString();
    }

    private static boolean control(int b) {
        return b < ' ' || b == 0x7f;
    }

    private boolean skipBlanks() throws IOException {
        int b = peek();
        while (b >= 0 && blank(b)) {
            read();
            b = peek();
        }
        return b >= 0;
    }

    private static boolean blank(int b) {
        return b <= ' ' || b == 0x7f;
    }

    private void begin() {
        length = 0;
        wrapped = false;
        controls = false;
        start = consumed();
    }

    private void append(int b) {
        if (b == '\r' || b == '\n') {
            wrapped = true;
            // Inside a segment a line break is only the sender's wrapping, but while seeking it separates words.
            if (delimiters != null) return;
        } else if (delimiters != null && control(b) && !delimiters.contains((char) b)) {
            controls = true;
            return;
        }
        if (length == segment.length) {
            if (length >= LONGEST_SEGMENT)
                throw new X12Unreadable(
                        "SEGMENT_TOO_LONG", "A segment is longer than a megabyte; its terminator is missing.");
            segment = Arrays.copyOf(segment, length * 2);
        }
        segment[length++] = (byte) b;
    }

    private void shift() {
        System.arraycopy(segment, 1, segment, 0, --length);
    }

    private String text(Delimiters current) {
        if (wrapped && !toldWrapped && current.terminator() != '\n' && current.terminator() != '\r') {
            toldWrapped = true;
            findings.forgiven(
                    "LINE_BREAK_IN_SEGMENT",
                    "A segment is broken over lines; the line breaks were taken out.",
                    new Position(count + 1, start),
                    null,
                    null);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(segment, 0, length))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(segment, 0, length, StandardCharsets.ISO_8859_1);
        }
    }

    private long consumed() {
        return consumed - filled + position;
    }

    private int peek() throws IOException {
        if (position == filled && !fill()) return -1;
        return buffer[position] & 0xff;
    }

    private int read() throws IOException {
        if (position == filled && !fill()) return -1;
        return buffer[position++] & 0xff;
    }

    private boolean fill() throws IOException {
        int n = in.read(buffer);
        if (n <= 0) return false;
        position = 0;
        filled = n;
        consumed += n;
        return true;
    }
}
