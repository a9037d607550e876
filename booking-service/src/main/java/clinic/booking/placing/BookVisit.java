package clinic.booking.placing;

import clinic.booking.dayplan.Rule;
import clinic.platform.security.AllowedTo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order to book a visit. What is null is chosen by the day plan.
 *
 * @param day the site's, on which the visit begins
 * @param afterwards why a visit whose time has gone by is entered only now; null for one to come
 */
@AllowedTo({"FRONT_DESK", "CLINICIAN", "PRESCRIBER", "ADMIN"})
public record BookVisit(
        String visitId,
        String patientId,
        String siteId,
        String treatment,
        Instant start,
        LocalDate day,
        @Nullable String chairId,
        @Nullable String pumpId,
        @Nullable String nurseId,
        @Nullable String prescriberId,
        @Nullable Integer plannedDoseMg,
        Set<Rule> overrides,
        @Nullable String overrideReason,
        @Nullable String afterwards,
        Instant occurredAt) {}
