package clinic.booking.placing;

import clinic.booking.dayplan.Rule;
import clinic.platform.security.AllowedTo;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The order to give a visit another time, chair or prescriber at its site, on the same day or another. */
@AllowedTo({"FRONT_DESK", "CLINICIAN", "PRESCRIBER", "ADMIN"})
public record MoveVisit(
        String visitId,
        Instant start,
        @Nullable String chairId,
        @Nullable String prescriberId,
        Set<Rule> overrides,
        @Nullable String overrideReason,
        @Nullable String afterwards,
        Instant occurredAt) {}
