package clinic.session.floor;

import clinic.session.treatment.Phase;
import clinic.session.treatment.Treatment;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One session on the floor.
 *
 * @param dose what is or was ordered, in words; empty before the order
 * @param progressFrom when the running phase's own clock began, with its length; null where none runs
 * @param attention why somebody must look here now; null if nobody has to
 * @param reading the newest reading in short
 */
public record Tile(
        String sessionId,
        String patientId,
        String siteName,
        ZoneId zone,
        String chairName,
        Treatment treatment,
        Phase phase,
        Instant since,
        String dose,
        @Nullable Instant progressFrom,
        @Nullable Integer progressMinutes,
        @Nullable Instant nextDueAt,
        @Nullable String nextDue,
        @Nullable String attention,
        @Nullable String reading,
        @Nullable Instant readingAt) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** Alarms first, then what is due soonest. */
    static final Comparator<Tile> URGENCY = Comparator.comparing((Tile t) -> t.attention() == null)
            .thenComparing(t -> t.nextDueAt() == null ? Instant.MAX : t.nextDueAt())
            .thenComparing(Tile::chairName);

    /** The visit that this session is of. */
    public String visitId() {
        return sessionId.substring("session-".length());
    }

    public String clock(Instant at) {
        return CLOCK.format(at.atZone(zone));
    }

    public String tone() {
        if (attention != null) {
            return "need";
        }
        return switch (phase) {
            case ARRIVED, CLEARED -> "wait";
            case DOSING, OBSERVING, READY -> "run";
            case DISCHARGED, ENDED_EARLY, SIGNED -> "done";
        };
    }

    public String state() {
        return attention != null ? "needs you" : phase == Phase.DOSING && infusion() ? "infusing" : phase.word();
    }

    private boolean infusion() {
        return treatment == Treatment.IV_KETAMINE;
    }

    /** Percent of the running phase, 100 at most. */
    public int percent(Instant now) {
        return progressFrom == null || progressMinutes == null || progressMinutes == 0
                ? 0
                : (int) Math.clamp(elapsed(now) * 100 / progressMinutes, 0, 100);
    }

    public long elapsed(Instant now) {
        return progressFrom == null
                ? 0
                : java.time.Duration.between(progressFrom, now).toMinutes();
    }
}
