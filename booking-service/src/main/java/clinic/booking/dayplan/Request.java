package clinic.booking.dayplan;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a place on this day. What is left null is for the allocator to choose.
 *
 * @param overrides rules that may be broken, for {@code reason}
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
        @Nullable String reason) {

    public Request {
        overrides = Set.copyOf(overrides);
    }

    public Request at(Instant other) {
        return new Request(
                visitId, patientId, treatment, other, chairId, pumpId, nurseId, prescriberId, overrides, reason);
    }
}
