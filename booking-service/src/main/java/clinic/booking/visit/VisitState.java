package clinic.booking.visit;

import java.time.Instant;

/** How far a visit has come. */
public sealed interface VisitState {

    record Unbooked() implements VisitState {}

    /** A visit that exists, in whatever phase. */
    sealed interface Known extends VisitState {
        String visitId();

        String patientId();

        Place place();
    }

    record Booked(String visitId, String patientId, Place place) implements Known {}

    record Arrived(String visitId, String patientId, Place place, Instant arrivedAt) implements Known {}

    record Cancelled(String visitId, String patientId, Place place, String reason) implements Known {}

    record Missed(String visitId, String patientId, Place place) implements Known {}
}
