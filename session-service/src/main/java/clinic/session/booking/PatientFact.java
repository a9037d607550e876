package clinic.session.booking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Our cut-down copy of clinic.booking.patient.v1. */
record PatientFact(
        String patientId,
        String given,
        String family,
        LocalDate birthDate,
        @Nullable List<Enrolment> enrolments) {

    record Enrolment(String program, String number) {}

    @Nullable
    String remsNumber() {
        return enrolments == null
                ? null
                : enrolments.stream()
                        .filter(e -> e.program().equals("SPRAVATO_REMS"))
                        .map(Enrolment::number)
                        .findFirst()
                        .orElse(null);
    }
}
