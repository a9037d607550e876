package clinic.booking.dayplan;

import clinic.platform.security.AllowedTo;
import java.time.Instant;
import java.time.LocalDate;

/** What can be asked of one site's day. */
public sealed interface DayPlanCommand {

    /** The same roster again changes nothing. */
    @AllowedTo({"FRONT_DESK", "ADMIN"})
    record OpenDay(String siteId, LocalDate date, Roster roster, Instant occurredAt) implements DayPlanCommand {}

    /** Refused, with the visits that would lose their place, if the new roster can't carry what is booked. */
    @AllowedTo({"FRONT_DESK", "ADMIN"})
    record ChangeRoster(Roster roster, Instant occurredAt) implements DayPlanCommand {}

    @AllowedTo({"FRONT_DESK", "CLINICIAN", "PRESCRIBER", "ADMIN"})
    record Reserve(Request request, Instant occurredAt) implements DayPlanCommand {}

    @AllowedTo({"FRONT_DESK", "CLINICIAN", "PRESCRIBER", "ADMIN"})
    record Release(String visitId, Instant occurredAt) implements DayPlanCommand {}
}
