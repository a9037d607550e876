package clinic.session.chart;

import clinic.session.treatment.SessionEvent;
import clinic.session.treatment.SessionEvent.ClearedForDosing;
import clinic.session.treatment.SessionEvent.DeviceGiven;
import clinic.session.treatment.SessionEvent.DiagnosisRecorded;
import clinic.session.treatment.SessionEvent.Discharged;
import clinic.session.treatment.SessionEvent.DosingStopped;
import clinic.session.treatment.SessionEvent.InfusionStarted;
import clinic.session.treatment.SessionEvent.InfusionStopped;
import clinic.session.treatment.SessionEvent.PatientLeftEarly;
import clinic.session.treatment.SessionEvent.SessionBegun;
import clinic.session.treatment.SessionEvent.SessionSigned;
import clinic.session.treatment.SessionEvent.TreatmentOrdered;
import clinic.session.treatment.SessionEvent.VitalsRecorded;
import java.util.Set;

/**
 * Who sees how much of a chart (45 CFR 164.502(b)): who treats or audits sees all of it; who bills sees what proves a
 * claim, and nothing of what was said and asked before the dose.
 */
final class MinimumNecessary {

    private static final Set<String> WHOLE = Set.of("CLINICIAN", "PRESCRIBER", "AUDITOR");

    private MinimumNecessary() {}

    static boolean shows(SessionEvent event, Set<String> roles) {
        return roles.stream().anyMatch(WHOLE::contains) || provesAClaim(event);
    }

    private static boolean provesAClaim(SessionEvent event) {
        return event instanceof SessionBegun
                || event instanceof DiagnosisRecorded
                || event instanceof TreatmentOrdered
                || event instanceof ClearedForDosing
                || event instanceof DeviceGiven
                || event instanceof DosingStopped
                || event instanceof InfusionStarted
                || event instanceof InfusionStopped
                || event instanceof VitalsRecorded
                || event instanceof Discharged
                || event instanceof PatientLeftEarly
                || event instanceof SessionSigned;
    }
}
