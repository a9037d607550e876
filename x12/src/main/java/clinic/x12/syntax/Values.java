package clinic.x12.syntax;

import clinic.x12.Amount;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Elements turned into amounts, quantities and dates. What does not fit is a finding and never a guess. */
public final class Values {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)");

    /** Asked before the pattern, which would look at the digits of a longer text again and again. */
    private static final int LONGEST_NUMBER = 32;

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    /** Ten billion dollars: no amount of a claim comes near, and millions of them can be added without overflow. */
    private static final BigDecimal LARGEST = new BigDecimal("9999999999.99");

    private final Findings findings;

    public Values(Findings findings) {
        this.findings = findings;
    }

    /** An amount that must be there; zero with an error where it is not or cannot be read. */
    public Amount amount(Segment segment, int element, @Nullable String loop) {
        var text = segment.element(element);
        if (text.isEmpty()) {
            error("AMOUNT_MISSING", "is missing", segment, element, loop);
            return new Amount(0, segment.at());
        }
        if (text.length() > LONGEST_NUMBER || !DECIMAL.matcher(text).matches()) {
            error("AMOUNT_INVALID", "is not an amount in dollars and cents", segment, element, loop);
            return new Amount(0, segment.at());
        }
        return new Amount(cents(new BigDecimal(text), segment, element, loop), segment.at());
    }

    /** An amount that may be left out. */
    public @Nullable Amount optionalAmount(Segment segment, int element, @Nullable String loop) {
        return segment.has(element) ? amount(segment, element, loop) : null;
    }

    private long cents(BigDecimal dollars, Segment segment, int element, @Nullable String loop) {
        if (dollars.abs().compareTo(LARGEST) > 0) {
            error("AMOUNT_TOO_LARGE", "is larger than any claim's amount can be", segment, element, loop);
            return 0;
        }
        var exact = dollars.stripTrailingZeros();
        if (exact.scale() > 2) {
            error("AMOUNT_TOO_PRECISE", "has more than two decimals", segment, element, loop);
            return 0;
        }
        return exact.movePointRight(2).longValueExact();
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
        try {
            return LocalDate.parse(text, DATE);
        } catch (DateTimeException notADate) {
            findings.error(
                    "DATE_INVALID",
                    name(segment, element) + " is not a date.",
                    segment.at(),
                    loop,
                    name(segment, element));
            return null;
        }
    }

    /** A code or identifier that must be there; empty with a finding where it is not. */
    public String required(Segment segment, int element, @Nullable String loop) {
        if (!segment.has(element)) error("ELEMENT_MISSING", "is missing", segment, element, loop);
        return segment.element(element);
    }

    /** A code in capitals. */
    public String code(Segment segment, int element) {
        return segment.element(element).toUpperCase(java.util.Locale.ROOT);
    }

    private void error(String code, String what, Segment segment, int element, @Nullable String loop) {
        findings.error(code, name(segment, element) + " " + what + ".", segment.at(), loop, name(segment, element));
    }

    static String name(Segment segment, int element) {
        return segment.id() + (element < 10 ? "0" : "") + element;
    }
}
