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

        /** Where it was booked first: by this a repeated booking is known, however often it was moved since. */
        Place original();
    }

    record Booked(String visitId, String patientId, Place place, Place original) implements Known {}

    record Arrived(String visitId, String patientId, Place place, Place original, Instant arrivedAt) implements Known {}

    record Cancelled(String visitId, String patientId, Place place, Place original, String reason) implements Known {}

    record Missed(String visitId, String patientId, Place place, Place original) implements Known {}
}
