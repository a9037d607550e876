package clinic.x12.syntax;

import clinic.x12.Amount;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Elements turned into amounts, quantities and dates. What does not fit is a finding and never a guess. */
public final class Values {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)");

    /** Asked before the pattern, which would look at the digits of a longer text again and again. */
    private static final int LONGEST_NUMBER = 32;

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private final Findings findings;
    private String lastText = "";
    private @Nullable LocalDate lastDate;

    public Values(Findings findings) {
        this.findings = findings;
    }

    /** An amount that must be there; zero with an error where it is not or cannot be read. */
    public Amount amount(Segment segment, int element, @Nullable String loop) {
        long cents = segment.cents(element);
        if (Cents.refused(cents)) return refused(cents, segment, element, loop);
        if (segment.unusualCents(element))
            findings.forgiven(
                    "AMOUNT_UNUSUAL",
                    name(segment, element) + " has more decimals than cents, or a plus.",
                    segment.at(element),
                    loop,
                    name(segment, element));
        return new Amount(cents, segment.at(element));
    }

    private Amount refused(long refusal, Segment segment, int element, @Nullable String loop) {
        if (refusal == Cents.ABSENT) error("AMOUNT_MISSING", "is missing", segment, element, loop);
        else if (refusal == Cents.TOO_PRECISE)
            error("AMOUNT_TOO_PRECISE", "has more than two decimals", segment, element, loop);
        else if (refusal == Cents.TOO_LARGE)
            error("AMOUNT_TOO_LARGE", "is larger than any claim's amount can be", segment, element, loop);
        else error("AMOUNT_INVALID", "is not an amount in dollars and cents", segment, element, loop);
        return new Amount(0, segment.at(element), false);
    }

    /** An amount that may be left out. */
    public @Nullable Amount optionalAmount(Segment segment, int element, @Nullable String loop) {
        return segment.has(element) ? amount(segment, element, loop) : null;
    }

    public @Nullable BigDecimal quantity(Segment segment, int element, @Nullable String loop) {
        var text = segment.element(element);
        if (text.isEmpty()) return null;
        if (text.length() > LONGEST_NUMBER || !DECIMAL.matcher(text).matches()) {
            error("QUANTITY_INVALID", "is not a number", segment, element, loop);
            return null;
        }
        var number = new BigDecimal(text);
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    /** A whole number of at most 9 digits; zero with an error where it cannot be read. */
    public int count(Segment segment, int element, @Nullable String loop) {
        var text = segment.element(element);
        if (text.matches("\\d{1,9}")) return Integer.parseInt(text);
        error("COUNT_INVALID", "is not a whole number", segment, element, loop);
        return 0;
    }

    /** A date of eight digits (D8); of a range (RD8) its first day. */
    public @Nullable LocalDate date(Segment segment, int element, @Nullable String loop) {
        var text = segment.element(element);
        if (text.isEmpty()) return null;
        if (text.length() == 17 && text.charAt(8) == '-') text = text.substring(0, 8);
        return parsed(text, segment, element, loop);
    }

    /** The day of a date with its time (DT). */
    public @Nullable LocalDate dateOfTime(Segment segment, int element, @Nullable String loop) {
        var text = segment.element(element);
        return text.isEmpty() ? null : parsed(text.substring(0, Math.min(8, text.length())), segment, element, loop);
    }

    /** The last day of a range (RD8); none when it is one day only. */
    public @Nullable LocalDate lastDate(Segment segment, int element, @Nullable String loop) {
        var text = segment.element(element);
        if (text.length() != 17 || text.charAt(8) != '-') return null;
        return parsed(text.substring(9), segment, element, loop);
    }

    private @Nullable LocalDate parsed(String text, Segment segment, int element, @Nullable String loop) {
        // Most dates of a file are the same few.
        var known = lastDate;
        if (known != null && text.equals(lastText)) return known;
        try {
            var date = LocalDate.parse(text, DATE);
            lastText = text;
            lastDate = date;
            return date;
        } catch (DateTimeException notADate) {
            error("DATE_INVALID", "is not a date", segment, element, loop);
            return null;
        }
    }

    /** A code or identifier that must be there; empty with a finding where it is not. */
    public String required(Segment segment, int element, @Nullable String loop) {
        if (!segment.has(element)) error("ELEMENT_MISSING", "is missing", segment, element, loop);
        return segment.element(element);
    }

    /** Beyond what is kept of its kind: an error, since the model then lacks it. */
    public void tooMany(Segment segment) {
        findings.error(
                "TOO_MANY_SEGMENTS",
                "There are far more of these than the guide allows; this one was not kept.",
                segment.at(),
                null,
                segment.id());
    }

    /** A code in capitals. */
    public String code(Segment segment, int element) {
        return segment.element(element).toUpperCase(Locale.ROOT);
    }

    /** An error of one element. */
    public void error(String code, String what, Segment segment, int element, @Nullable String loop) {
        findings.error(
                code, name(segment, element) + " " + what + ".", segment.at(element), loop, name(segment, element));
    }

    /** Such as {@code CLP03}. */
    public static String name(Segment segment, int element) {
        return segment.id() + (element < 10 ? "0" : "") + element;
    }
}
