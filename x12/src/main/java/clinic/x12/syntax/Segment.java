package clinic.x12.syntax;

import clinic.x12.Position;
import java.util.ArrayList;
import java.util.List;

/** One segment as it was read: its identifier in capitals, its elements trimmed of padding, and where it stands. */
public final class Segment {
    private final String id;
    private final List<String> elements;
    private final Delimiters delimiters;
    private final Position at;

    Segment(String text, Delimiters delimiters, Position at) {
        var parts = split(text, delimiters.element());
        this.id = parts.getFirst().strip().toUpperCase(java.util.Locale.ROOT);
        this.elements = parts.subList(1, parts.size());
        this.delimiters = delimiters;
        this.at = at;
    }

    public String id() {
        return id;
    }

    public Position at() {
        return at;
    }

    /** Number of elements after the identifier, empty ones included. */
    public int size() {
        return elements.size();
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
        return raw(number).strip();
    }

    /** Element with its padding. */
    public String raw(int number) {
        return number <= elements.size() ? elements.get(number - 1) : "";
    }

    public boolean has(int number) {
        return !element(number).isEmpty();
    }

    /** Component of a composite element, both from 1; empty when absent. */
    public String component(int number, int component) {
        var parts = components(number);
        return component <= parts.size() ? parts.get(component - 1).strip() : "";
    }

    public List<String> components(int number) {
        return split(raw(number), delimiters.component());
    }

    private static List<String> split(String text, char at) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int next = text.indexOf(at); next >= 0; next = text.indexOf(at, from)) {
            parts.add(text.substring(from, next));
            from = next + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** Identifier and place only: the elements may be a person's. */
    @Override
    public String toString() {
        return id + " at segment " + at.segment();
    }
}
