package clinic.booking.patient;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Dates as people write them. The month comes first, as American forms have it, unless the separator is a dot. */
public final class WrittenDate {

    private static final List<DateTimeFormatter> FORMATS = Stream.of(
                    "uuuu-M-d",
                    "uuuu/M/d",
                    "M/d/uuuu",
                    "M-d-uuuu",
                    "d.M.uuuu",
                    "d MMM uuuu",
                    "d MMMM uuuu",
                    "MMM d, uuuu",
                    "MMMM d, uuuu",
                    "MMM d uuuu",
                    "MMMM d uuuu",
                    "MMdduuuu")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.US)
                    .withResolverStyle(ResolverStyle.STRICT))
            .toList();

    /** Outside of these it is a slip, and not every database holds it. */
    private static final int EARLIEST_YEAR = 1800;

    private static final int LATEST_YEAR = 2200;

    private WrittenDate() {}

    /** Empty if this is no date, or one that does not exist. */
    public static Optional<LocalDate> read(String text) {
        return FORMATS.stream()
                .flatMap(format -> parse(text, format).stream())
                .filter(date -> date.getYear() >= EARLIEST_YEAR && date.getYear() <= LATEST_YEAR)
                .findFirst();
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeException notThisFormat) {
            return Optional.empty();
        }
    }
}
