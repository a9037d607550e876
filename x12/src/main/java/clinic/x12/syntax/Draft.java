package clinic.x12.syntax;

import clinic.x12.X12NotWritable;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The segments of one transaction between ST and SE, as values not yet delimited. Letters outside ASCII lose their
 * accents, as the extended character set demands; what still does not fit is refused by name.
 */
public final class Draft {
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

    private final List<Line> lines = new ArrayList<>();
    private String loop = "header";

    /** A segment: each element is a list of components, usually one. */
    record Line(String loop, String id, List<List<String>> elements) {}

    /** Names the loop for what follows, so that a refusal can say where. */
    public Draft in(String loop) {
        this.loop = loop;
        return this;
    }

    /** Adds a segment; an element is a text, a list of components, or null or empty for none. */
    public Draft add(String id, @Nullable Object... elements) {
        var values = new ArrayList<List<String>>();
        for (int i = 0; i < elements.length; i++) values.add(element(id, i + 1, elements[i]));
        while (!values.isEmpty() && values.getLast().isEmpty()) values.removeLast();
        lines.add(new Line(loop, id, List.copyOf(values)));
        return this;
    }

    private List<String> element(String id, int number, @Nullable Object element) {
        if (element == null) return List.of();
        var components = new ArrayList<String>();
        for (Object component : element instanceof List<?> list ? list : Collections.singletonList(element))
            components.add(clean(id, number, component == null ? "" : component.toString()));
        while (!components.isEmpty() && components.getLast().isEmpty()) components.removeLast();
        return List.copyOf(components);
    }

    /** As it is sent: without accents, typographic signs and blanks at the ends. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u2013', '-')
                .replace('\u2014', '-')
                .strip();
    }

    private String clean(String id, int number, String text) {
        var plain = plain(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c < ' ' || c > '~' || Delimiters.USUAL.contains(c))
                throw new X12NotWritable(
                        "%s %s%02d".formatted(loop, id, number),
                        "a character cannot be sent in X12 (code point " + (int) c + ").");
        }
        return plain;
    }

    List<Line> lines() {
        return lines;
    }

    public static List<@Nullable String> composite(@Nullable String... components) {
        return Arrays.asList(components);
    }

    /** Dollars as X12 writes them: no trailing zeros, no leading zero dropped, a minus where negative. */
    public static String dollars(long cents) {
        return number(BigDecimal.valueOf(cents, 2));
    }

    public static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    public static @Nullable String optionalNumber(@Nullable BigDecimal number) {
        return number == null ? null : number(number);
    }

    public static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : DATE.format(date);
    }
}
