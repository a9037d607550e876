package clinic.platform.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The clock on the office's wall, for pages that belong to no place with a zone of its own. */
public final class WallClock {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM H:mm", Locale.ENGLISH);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("d MMM yyyy H:mm:ss", Locale.ENGLISH);

    private final Clock clock;
    private final ZoneId zone;

    public WallClock(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** E.g. {@code 23 Nov 14:41}. A page says once which zone this is. */
    public String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }

    /** E.g. {@code 23 Nov 2026 14:41:05}, for records that are compared with others. */
    public String exactly(Instant at) {
        return EXACT.format(at.atZone(zone));
    }

    /** E.g. {@code America/New_York}. */
    public String zone() {
        return zone.getId();
    }
}
