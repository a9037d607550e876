package clinic.booking.site;

import clinic.platform.decider.BadInput;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a time as people and programs write it: an instant, a time with offset, or the site's local time. */
public final class LocalStart {

    private static final int LONGEST = 40;

    private LocalStart() {}

    public static Instant parse(@Nullable String text, String field, ZoneId zone) {
        String value = text == null ? "" : text.strip().replace(' ', 'T');
        BadInput.check(!value.isEmpty(), field, "Give a time.");
        BadInput.check(value.length() <= LONGEST, field, "Write the time as 2026-03-02T09:30, or with its offset.");
        try {
            boolean absolute = value.endsWith("Z") || value.matches(".*T.*[+-]\\d\\d:?\\d\\d$");
            Instant instant = absolute ? OffsetDateTime.parse(value).toInstant() : local(value, field, zone);
            return instant.truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException e) {
            throw new BadInput(field, "Write the time as 2026-03-02T09:30, or with its offset.");
        }
    }

    /** A local time that the clocks skip, or pass twice, is not guessed. */
    private static Instant local(String value, String field, ZoneId zone) {
        LocalDateTime time = LocalDateTime.parse(value);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        BadInput.check(!offsets.isEmpty(), field, "The clocks skip this time that day; take an hour earlier or later.");
        BadInput.check(
                offsets.size() == 1, field, "The clocks pass this time twice that day; add the offset to say which.");
        return time.toInstant(offsets.getFirst());
    }
}
