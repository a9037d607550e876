package clinic.booking.publishing;

import clinic.booking.patient.Patient;
import clinic.booking.patient.PatientEvent;
import clinic.booking.patient.PatientState;
import clinic.platform.event.Recorded;
import clinic.platform.publishing.Said;
import clinic.platform.publishing.Translation;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Every change of a patient's record says the whole record. */
@Component
class PatientTranslation implements Translation<PatientState, PatientEvent> {

    @Override
    public Class<Patient> of() {
        return Patient.class;
    }

    @Override
    public String topic() {
        return "clinic.booking.patients";
    }

    @Override
    public boolean compacted() {
        return true;
    }

    @Override
    public Optional<Said> say(PatientEvent event, Recorded recorded, Supplier<PatientState> stateAfter) {
        return stateAfter.get() instanceof PatientState.Registered state
                ? Optional.of(new Said(PublishedPatient.TYPE, PublishedPatient.of(state)))
                : Optional.empty();
    }
}
