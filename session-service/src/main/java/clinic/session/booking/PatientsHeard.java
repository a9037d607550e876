package clinic.session.booking;

import clinic.platform.hearing.Fact;
import clinic.platform.hearing.Hearing;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps the names of patients. */
@Component
class PatientsHeard implements Hearing {

    private final PatientNames names;

    PatientsHeard(PatientNames names) {
        this.names = names;
    }

    @Override
    public String name() {
        return "session.patients-heard";
    }

    @Override
    public String topic() {
        return "clinic.booking.patients";
    }

    @Override
    public boolean sequenced() {
        return false;
    }

    @Override
    public Set<String> types() {
        return Set.of("clinic.booking.patient.v1");
    }

    @Override
    public Set<String> ignored() {
        return Set.of();
    }

    @Override
    public void hear(Fact fact) {
        names.keep(fact.as(PatientFact.class));
    }
}
