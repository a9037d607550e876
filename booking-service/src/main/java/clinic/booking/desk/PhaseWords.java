package clinic.booking.desk;

import clinic.booking.overview.VisitRow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a visit's phase is said and coloured. */
record PhaseWords(String tone, String text, int step) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM H:mm", Locale.ENGLISH);

    static PhaseWords of(VisitRow v, Instant now) {
        if (v.needsAttention()) {
            String why = v.attention() == null ? "needs you" : v.attention();
            return new PhaseWords("need", "! " + why, step(v.phase()));
        }
        if (v.phase() == null) {
            return switch (v.state()) {
                case "ARRIVED" -> new PhaseWords("wait", "here since " + clock(v, v.arrivedAt()), 0);
                case "CANCELLED" -> new PhaseWords("done", "cancelled: " + v.reason(), 0);
                case "MISSED" -> new PhaseWords("done", "did not come", 0);
                default ->
                    v.start().isBefore(now)
                            ? new PhaseWords("warn", "not here yet", 0)
                            : new PhaseWords("wait", "expected", 0);
            };
        }
        return treatment(v, now);
    }

    private static PhaseWords treatment(VisitRow v, Instant now) {
        String since = clock(v, v.phaseSince());
        return switch (String.valueOf(v.phase())) {
            case "ARRIVED" -> new PhaseWords("wait", "here since " + since, 0);
            case "CLEARED" -> new PhaseWords("run", "cleared " + since, 1);
            case "DOSING" -> new PhaseWords("run", "dosing · " + minutes(v.phaseSince(), now), 2);
            case "OBSERVING" -> new PhaseWords("run", "observing · " + minutes(v.phaseSince(), now), 3);
            case "READY" -> new PhaseWords("run", "may leave", 4);
            case "DISCHARGED" -> new PhaseWords("done", "left " + since + " · to sign", 5);
            case "SIGNED" -> new PhaseWords("done", "signed " + since, 5);
            case "ENDED_EARLY" -> new PhaseWords("done", "ended early " + since, 5);
            default -> new PhaseWords("run", String.valueOf(v.phase()), 1);
        };
    }

    private static int step(@Nullable String phase) {
        return switch (phase) {
            case "CLEARED" -> 1;
            case "DOSING" -> 2;
            case "OBSERVING" -> 3;
            case "READY" -> 4;
            case "DISCHARGED", "SIGNED", "ENDED_EARLY" -> 5;
            case null, default -> 0;
        };
    }

    private static String minutes(@Nullable Instant since, Instant now) {
        return since == null ? "" : Math.max(0, Duration.between(since, now).toMinutes()) + " min";
    }

    /** The time, with its date if that is not the visit's own. */
    private static String clock(VisitRow v, @Nullable Instant moment) {
        if (moment == null) {
            return "";
        }
        ZonedDateTime at = moment.atZone(v.zoneId());
        boolean sameDay = at.toLocalDate().equals(v.start().atZone(v.zoneId()).toLocalDate());
        return (sameDay ? CLOCK : MOMENT).format(at);
    }
}
