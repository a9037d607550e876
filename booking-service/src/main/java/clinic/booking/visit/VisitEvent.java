package clinic.booking.visit;

import clinic.platform.event.Stored;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to one visit. */
public sealed interface VisitEvent {

    @Stored("visit.booked")
    record Booked(
            String visitId,
            String patientId,
            Place place,
            @Nullable String afterwards,
            Instant occurredAt) implements VisitEvent {}

    @Stored("visit.rescheduled")
    record Rescheduled(
            Place place, Place previous, @Nullable String afterwards, Instant occurredAt) implements VisitEvent {}

    @Stored("visit.cancelled")
    record Cancelled(String reason, Instant occurredAt) implements VisitEvent {}

    @Stored("visit.missed")
    record Missed(Instant occurredAt) implements VisitEvent {}

    @Stored("visit.patient-arrived")
    record PatientArrived(Instant occurredAt) implements VisitEvent {}
}
