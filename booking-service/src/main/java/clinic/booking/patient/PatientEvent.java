package clinic.booking.patient;

import clinic.platform.event.Personal;
import clinic.platform.event.Stored;
import clinic.platform.event.Subject;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened to one patient's record. */
public sealed interface PatientEvent {

    @Stored("patient.registered")
    record Registered(
            @Subject String patientId, @Personal @Nullable Identity identity, Instant occurredAt)
            implements PatientEvent {}

    @Stored("patient.corrected")
    record Corrected(
            @Subject String patientId, @Personal @Nullable Identity identity, Instant occurredAt)
            implements PatientEvent {}

    @Stored("patient.coverage-set")
    record CoverageSet(
            @Subject String patientId,
            String coverageId,
            String payerId,
            String payerName,
            String filingCode,
            @Personal @Nullable String memberNumber,
            @Personal @Nullable String groupNumber,
            int rank,
            String relationship,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Personal @Nullable String authorizationNumber,
            Instant occurredAt)
            implements PatientEvent {

        static CoverageSet of(String patientId, Coverage c, Instant occurredAt) {
            return new CoverageSet(
                    patientId,
                    c.coverageId(),
                    c.payerId(),
                    c.payerName(),
                    c.filingCode(),
                    c.memberNumber(),
                    c.groupNumber(),
                    c.rank(),
                    c.relationship(),
                    c.validFrom(),
                    c.validTo(),
                    c.authorizationNumber(),
                    occurredAt);
        }

        @Override
        public String toString() {
            return "CoverageSet[" + coverageId + "]";
        }

        public Coverage coverage() {
            return new Coverage(
                    coverageId,
                    payerId,
                    payerName,
                    filingCode,
                    memberNumber,
                    groupNumber,
                    rank,
                    relationship,
                    validFrom,
                    validTo,
                    authorizationNumber);
        }
    }

    @Stored("patient.enrolled")
    record Enrolled(
            @Subject String patientId,
            String program,
            @Personal @Nullable String number,
            LocalDate enrolledOn,
            Instant occurredAt)
            implements PatientEvent {

        @Override
        public String toString() {
            return "Enrolled[" + program + "]";
        }
    }
}
