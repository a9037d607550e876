package clinic.booking.placing;

import clinic.platform.security.AllowedTo;
import java.time.Instant;

/** Orders after which a visit no longer holds its place. */
public sealed interface EndVisit {

    String visitId();

    @AllowedTo({"FRONT_DESK", "CLINICIAN", "PRESCRIBER", "ADMIN"})
    record Cancel(String visitId, String reason, Instant occurredAt) implements EndVisit {}

    @AllowedTo({"FRONT_DESK", "CLINICIAN", "PRESCRIBER", "ADMIN"})
    record NoShow(String visitId, Instant occurredAt) implements EndVisit {}
}
