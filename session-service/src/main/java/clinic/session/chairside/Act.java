package clinic.session.chairside;

import clinic.platform.decider.BadInput;
import clinic.session.treatment.SessionCommand;
import java.time.Instant;
import java.time.LocalTime;
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

    /** A value that has to be there. */
    static <T> T given(@Nullable T value, String field) {
        if (value == null) {
            throw new BadInput(field, "This is needed.");
        }
        return value;
    }

    /** A text that may be left empty. */
    static @Nullable String optional(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static boolean yes(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }
}
