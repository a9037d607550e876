package clinic.booking.visit;

import clinic.platform.security.AllowedTo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of one visit. */
public sealed interface VisitCommand {

    /** @param afterwards why a visit that has already begun is entered only now; null for one to come */
    @AllowedTo({"FRONT_DESK", "CLINICIAN", "PRESCRIBER", "ADMIN"})
    record Book(
            String visitId,
            String patientId,
            Place place,
            @Nullable String afterwards,
            Instant occurredAt) implements VisitCommand {}

    @AllowedTo({"FRONT_DESK", "CLINICIAN", "PRESCRIBER", "ADMIN"})
    record Reschedule(Place place, @Nullable String afterwards, Instant occurredAt) implements VisitCommand {}

    @AllowedTo({"FRONT_DESK", "CLINICIAN", "PRESCRIBER", "ADMIN"})
    record Cancel(String reason, Instant occurredAt) implements VisitCommand {}

    /** The patient did not come. */
    @AllowedTo({"FRONT_DESK", "CLINICIAN", "PRESCRIBER", "ADMIN"})
    record MarkMissed(Instant occurredAt) implements VisitCommand {}

    /** The patient is here. */
    @AllowedTo({"FRONT_DESK", "CLINICIAN", "PRESCRIBER", "ADMIN"})
    record CheckIn(Instant occurredAt) implements VisitCommand {}

    /**
     * session-service treats the patient, so they came: recorded where the visit still waits for them, and never
     * refused, since it is a fact.
     */
    @AllowedTo({})
    record HearArrival(Instant since) implements VisitCommand {}
}
