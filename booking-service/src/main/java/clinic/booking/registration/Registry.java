package clinic.booking.registration;

import clinic.booking.patient.Coverage;
import clinic.booking.patient.Enrolment;
import clinic.booking.patient.Identity;
import clinic.booking.patient.Patient;
import clinic.booking.patient.PatientCommand;
import clinic.booking.patient.PatientState;
import clinic.platform.aggregate.Commands;
import clinic.platform.aggregate.Committed;
import clinic.platform.aggregate.History;
import clinic.platform.decider.BadInput;
import clinic.platform.decider.NotFound;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The acts on a patient's record, the same for form, API and import. */
@Component
class Registry {

    private static final Pattern ID = Pattern.compile("patient-[A-Za-z0-9-]{1,80}");

    private final Commands commands;
    private final History history;
    private final Clock clock;

    Registry(Commands commands, History history, Clock clock) {
        this.commands = commands;
        this.history = history;
        this.clock = clock;
    }

    static String freshId() {
        return "patient-" + UUID.randomUUID();
    }

    Committed register(@Nullable String patientId, Identity identity) {
        String id = patientId == null || patientId.isBlank() ? freshId() : patientId;
        BadInput.check(ID.matcher(id).matches(), "patientId", "A patient's id looks like patient-….");
        return commands.send(id, new PatientCommand.Register(id, identity, clock.instant()));
    }

    Committed correct(String patientId, Identity identity) {
        known(patientId);
        return commands.send(patientId, new PatientCommand.Correct(identity, clock.instant()));
    }

    Committed cover(String patientId, Coverage coverage) {
        known(patientId);
        return commands.send(patientId, new PatientCommand.SetCoverage(coverage, clock.instant()));
    }

    Committed enrol(String patientId, Enrolment enrolment) {
        known(patientId);
        return commands.send(patientId, new PatientCommand.RecordEnrolment(enrolment, clock.instant()));
    }

    PatientState.Registered known(String patientId) {
        return find(patientId)
                .orElseThrow(
                        () -> new NotFound("patient " + (ID.matcher(patientId).matches() ? patientId : "of this id")));
    }

    boolean has(String patientId) {
        return find(patientId).isPresent();
    }

    /** An id of another kind is nobody's: what it names is not read as a patient. */
    Optional<PatientState.Registered> find(String patientId) {
        return ID.matcher(patientId).matches()
                        && history.fold(Patient.class, patientId) instanceof PatientState.Registered known
                ? Optional.of(known)
                : Optional.empty();
    }
}
