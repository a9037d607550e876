package clinic.booking.patient;

import clinic.platform.security.AllowedTo;
import java.time.Instant;

/** What can be asked of one patient's record. */
public sealed interface PatientCommand {

    /** The same again for the same id changes nothing. */
    @AllowedTo({"FRONT_DESK", "ADMIN"})
    record Register(String patientId, Identity identity, Instant occurredAt) implements PatientCommand {}

    @AllowedTo({"FRONT_DESK", "ADMIN"})
    record Correct(Identity identity, Instant occurredAt) implements PatientCommand {}

    /** Adds a coverage, or replaces the one with this id. */
    @AllowedTo({"FRONT_DESK", "BILLING", "ADMIN"})
    record SetCoverage(Coverage coverage, Instant occurredAt) implements PatientCommand {}

    @AllowedTo({"FRONT_DESK", "PRESCRIBER", "ADMIN"})
    record RecordEnrolment(Enrolment enrolment, Instant occurredAt) implements PatientCommand {}
}
