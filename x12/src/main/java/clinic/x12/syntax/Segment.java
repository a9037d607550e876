package clinic.x12.syntax;

import clinic.x12.AsSent;
import clinic.x12.Position;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One segment as it was read: its identifier in capitals, its elements trimmed of padding, and where it stands. The text
 * stays bytes until somebody asks for an element, since most are never asked for.
 */
public final class Segment {
    private final String id;
    private final byte[] text;
    private final int[] ends;
    private final Delimiters delimiters;
    private final Position at;
    private final boolean ascii;
    private final int @Nullable [] origins;

    /**
     * @param text the segment without its terminator; not copied
     * @param ends where the identifier and each element end in it
     * @param ascii no byte of it is above 127
     */
    Segment(byte[] text, int[] ends, boolean ascii, Delimiters delimiters, Position at) {
        this(text, null, ends, ascii, delimiters, at);
    }

    /** @param origins where each byte stood, and the end, before some were left out; none when none were */
    Segment(byte[] text, int @Nullable [] origins, int[] ends, boolean ascii, Delimiters delimiters, Position at) {
        this.origins = origins;
        this.text = text;
        this.ends = ends;
        this.ascii = ascii;
        this.delimiters = delimiters;
        this.at = at;
        this.id = capitals(part(0));
    }

    private static String capitals(String id) {
        for (int i = 0; i < id.length(); i++)
            if (Character.isLowerCase(id.charAt(i))) return id.toUpperCase(Locale.ROOT);
        return id;
    }

    public String id() {
        return id;
    }

    /** Its identifier stands in the file in small letters. */
    boolean inSmallLetters() {
        for (int i = stripped(0, ends[0]); i < ends[0]; i++) if (text[i] >= 'a' && text[i] <= 'z') return true;
        return false;
    }

    public Position at() {
        return at;
    }

    /** Where an element stands, padding aside; where it would stand when it is empty or absent. */
    public Position at(int number) {
        int last = ends[ends.length - 1];
        return number < ends.length ? place(start(number), ends[number]) : place(last, last);
    }

    /** Where a component of an element stands; the element itself for component 0. */
    public Position at(int number, int component) {
        if (component == 0 || number >= ends.length) return at(number);
        int from = component(start(number), ends[number], component);
        return from > ends[number] ? place(ends[number], ends[number]) : place(from, next(from, ends[number]));
    }

    private Position place(int from, int to) {
        int first = stripped(from, to);
        int index = first < to ? first : from;
        return new Position(at.segment(), at.offset() + (origins == null ? index : origins[index]));
    }

    /** Number of elements after the identifier, empty ones included. */
    public int size() {
        return ends.length - 1;
    }

    public boolean is(String id) {
        return this.id.equals(id);
    }

    /** Identifier and first element, such as {@code N1} and {@code PR}. */
    public boolean is(String id, String qualifier) {
        return this.id.equals(id) && element(1).equalsIgnoreCase(qualifier);
    }

    /** Element by its number in the guide, from 1; empty when absent. */
    public String element(int number) {
        return number < ends.length ? part(number) : "";
    }

    /** Element with its padding. */
    public String raw(int number) {
        return number < ends.length ? decode(start(number), ends[number]) : "";
    }

    public boolean has(int number) {
        if (number >= ends.length) return false;
        for (int i = start(number); i < ends[number]; i++) if (text[i] > ' ' || text[i] < 0) return true;
        return false;
    }

    /** Blanks stand around the element's text, or are all of it. */
    public boolean padded(int number) {
        if (number >= ends.length || start(number) == ends[number]) return false;
        return text[start(number)] == ' ' || text[ends[number] - 1] == ' ';
    }

    /** Bytes of the element without padding, which for what X12 allows are its characters. */
    public int length(int number) {
        if (number >= ends.length) return 0;
        int from = stripped(start(number), ends[number]);
        return trimmed(from, ends[number]) - from;
    }

    /** Component of a composite element, both from 1; empty when absent. */
    public String component(int number, int component) {
        if (number >= ends.length) return "";
        int end = ends[number];
        int from = component(start(number), end, component);
        return from > end ? "" : strip(from, next(from, end));
    }

    /** Where the component begins; beyond the end when there is none. */
    private int component(int start, int end, int component) {
        int from = start;
        for (int skip = 1; skip < component && from <= end; skip++) from = next(from, end) + 1;
        return from;
    }

    /** All components of an element, padded as they were; one empty text when it is absent. */
    public List<String> components(int number) {
        var parts = new ArrayList<String>();
        if (number >= ends.length) {
            parts.add("");
            return parts;
        }
        int end = ends[number];
        for (int from = start(number); from <= end; ) {
            int to = next(from, end);
            parts.add(decode(from, to));
            from = to + 1;
        }
        return parts;
    }

    /** All of it without padding and without the empty elements at its end. */
    public AsSent asSent() {
        var elements = new ArrayList<>(
                IntStream.rangeClosed(1, size()).mapToObj(this::stripped).toList());
        while (!elements.isEmpty() && elements.getLast().isEmpty()) elements.removeLast();
        return new AsSent(id, elements);
    }

    private List<String> stripped(int number) {
        var components =
                new ArrayList<>(components(number).stream().map(String::strip).toList());
        while (!components.isEmpty() && components.getLast().isEmpty()) components.removeLast();
        return components;
    }

    /** The element is a number of dollars; see {@link Cents} for what else comes back. */
    long cents(int number) {
        if (number >= ends.length) return Cents.ABSENT;
        int from = stripped(start(number), ends[number]);
        return Cents.parse(text, from, trimmed(from, ends[number]));
    }

    boolean unusualCents(int number) {
        return Cents.unusual(text, start(number), ends[number]);
    }

    private int next(int from, int end) {
        byte component = (byte) delimiters.component();
        int at = from;
        while (at < end && text[at] != component) at++;
        return at;
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1] + 1;
    }

    private String part(int number) {
        return strip(start(number), ends[number]);
    }

    private String strip(int from, int to) {
        int first = stripped(from, to);
        return decode(first, trimmed(first, to));
    }

    private int stripped(int from, int to) {
        int first = from;
        while (first < to && text[first] <= ' ' && text[first] >= 0) first++;
        return first;
    }

    private int trimmed(int from, int to) {
        int end = to;
        while (end > from && text[end - 1] <= ' ' && text[end - 1] >= 0) end--;
        return end;
    }

    private String decode(int from, int to) {
        if (from >= to) return "";
        if (ascii) return Words.of(text, from, to);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text, from, to - from))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
        }
    }

    /** Identifier and place only: the elements may be a person's. */
    @Override
    public String toString() {
        return id + " at segment " + at.segment();
    }
}
