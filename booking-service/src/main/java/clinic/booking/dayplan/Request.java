package clinic.booking.dayplan;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a place on this day. What is left null is for the allocator to choose.
 *
 * @param overrides rules that may be broken, for {@code reason}
 * @param afterwards the visit has taken place and is entered only now: another time may have gone by too
 */
public record Request(
        String visitId,
        String patientId,
        String treatment,
        Instant start,
        @Nullable String chairId,
        @Nullable String pumpId,
        @Nullable String nurseId,
        @Nullable String prescriberId,
        Set<Rule> overrides,
        @Nullable String reason,
        boolean afterwards) {

    public Request {
        overrides = Set.copyOf(overrides);
    }

    /** With everything left to the allocator, and nothing overridden. */
    public static Request of(String visitId, String patientId, String treatment, Instant start) {
        return new Request(visitId, patientId, treatment, start, null, null, null, null, Set.of(), null, false);
    }

    public Request at(Instant other) {
        return new Request(
                visitId,
                patientId,
                treatment,
                other,
                chairId,
                pumpId,
                nurseId,
                prescriberId,
                overrides,
                reason,
                afterwards);
    }
}
