package clinic.booking.publishing;

import clinic.booking.patient.Coverage;
import clinic.booking.patient.Enrolment;
import clinic.booking.patient.Identity;
import clinic.booking.patient.PatientState;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** clinic.booking.patient.v1: the whole of a patient's record. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublishedPatient(
        String patientId,
        String given,
        String family,
        @Nullable LocalDate birthDate,
        String sex,
        @Nullable String phone,
        @Nullable String email,
        Identity.@Nullable Address address,
        List<Coverage> coverages,
        List<Enrolment> enrolments) {

    static final String TYPE = "clinic.booking.patient.v1";

    static PublishedPatient of(PatientState.Registered state) {
        Identity i = state.identity();
        List<Coverage> byRank = state.coverages().stream()
                .sorted(Comparator.comparingInt(Coverage::rank).thenComparing(Coverage::coverageId))
                .toList();
        return i == null
                ? new PublishedPatient(
                        state.patientId(), "", "", null, "U", null, null, null, byRank, state.enrolments())
                : new PublishedPatient(
                        state.patientId(),
                        i.given(),
                        i.family(),
                        i.birthDate(),
                        i.sex().name(),
                        i.phone(),
                        i.email(),
                        i.address(),
                        byRank,
                        state.enrolments());
    }
}
