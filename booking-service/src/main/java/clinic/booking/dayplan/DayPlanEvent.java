package clinic.booking.dayplan;

import clinic.platform.event.Stored;
import java.time.Instant;
import java.time.LocalDate;

/** What happened to one site's day. */
public sealed interface DayPlanEvent {

    @Stored("dayplan.day-opened")
    record DayOpened(String siteId, LocalDate date, Roster roster, Instant occurredAt) implements DayPlanEvent {}

    @Stored("dayplan.roster-changed")
    record RosterChanged(Roster roster, Instant occurredAt) implements DayPlanEvent {}

    @Stored("dayplan.reserved")
    record Reserved(Reservation reservation, Instant occurredAt) implements DayPlanEvent {}

    @Stored("dayplan.released")
    record Released(String visitId, Instant occurredAt) implements DayPlanEvent {}
}
