package clinic.session.chairside;

import clinic.platform.decider.BadInput;
import clinic.session.treatment.SessionCommand;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One act as it was entered. When it happened is an instant (a program), a time on the site's clock (a person), or
 * neither: then it happened now.
 */
interface Act {

    @Nullable
    Instant occurredAt();

    @Nullable
    LocalTime clock();

    SessionCommand command(Instant when);

    /** The name by which the one who entered this knows a field of the command. */
    default String named(String field) {
        return field.equals("occurredAt") && occurredAt() == null ? "clock" : field;
    }

    /** Several values, of which none may be empty. */
    static <T, C extends Collection<T>> C full(@Nullable C values, String field) {
        C given = given(values, field);
        BadInput.check(given.stream().noneMatch(Objects::isNull), field, "One of these is empty.");
        return given;
    }

    /** A value that has to be there. */
    static <T> T given(@Nullable T value, String field) {
        if (value == null) {
            throw new BadInput(field, "This is needed.");
        }
        return value;
    }

    /** Micrograms as a program gives them, or milligrams as a person writes them. */
    static long micrograms(@Nullable Long micrograms, @Nullable BigDecimal mg, String field) {
        return micrograms != null ? micrograms : thousandths(mg, field);
    }

    /** A decimal in thousandths of its unit: milligrams become micrograms, kilograms grams. Never rounded. */
    static long thousandths(@Nullable BigDecimal value, String field) {
        try {
            return given(value, field).movePointRight(3).longValueExact();
        } catch (ArithmeticException e) {
            throw new BadInput(field, "A number with three decimals at most.");
        }
    }

    /** The same where only a small number can be meant. */
    static int small(@Nullable BigDecimal value, String field) {
        long thousandths = thousandths(value, field);
        BadInput.check(Math.abs(thousandths) <= Integer.MAX_VALUE, field, "This number is too large.");
        return (int) thousandths;
    }

    /** A text that may be left empty. */
    static @Nullable String optional(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static boolean yes(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }
}
