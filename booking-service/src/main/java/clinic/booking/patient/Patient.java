package clinic.booking.patient;

import clinic.platform.aggregate.DecidedAggregate;
import org.axonframework.modelling.command.AggregateRoot;

/** The aggregate of one patient, {@code patient-…}. */
@AggregateRoot(type = "patient")
public final class Patient extends DecidedAggregate<PatientCommand, PatientState, PatientEvent> {

    public Patient(String id) {
        super(id, new PatientDecider());
    }
}
