package clinic.booking.patient;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of a patient. */
public sealed interface PatientState {

    record Unregistered() implements PatientState {}

    /** @param identity null once the patient's key is gone */
    record Registered(
            String patientId, @Nullable Identity identity, List<Coverage> coverages, List<Enrolment> enrolments)
            implements PatientState {

        public Registered {
            coverages = List.copyOf(coverages);
            enrolments = List.copyOf(enrolments);
        }

        Registered with(Coverage coverage) {
            Stream<Coverage> others =
                    coverages.stream().filter(c -> !c.coverageId().equals(coverage.coverageId()));
            return new Registered(
                    patientId,
                    identity,
                    Stream.concat(others, Stream.of(coverage)).toList(),
                    enrolments);
        }

        Registered with(Enrolment enrolment) {
            Stream<Enrolment> others =
                    enrolments.stream().filter(e -> !e.program().equals(enrolment.program()));
            return new Registered(
                    patientId,
                    identity,
                    coverages,
                    Stream.concat(others, Stream.of(enrolment)).toList());
        }
    }
}
