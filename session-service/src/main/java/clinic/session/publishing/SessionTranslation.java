package clinic.session.publishing;

import clinic.platform.aggregate.DecidedAggregate;
import clinic.platform.aggregate.History;
import clinic.platform.event.Recorded;
import clinic.platform.publishing.Said;
import clinic.platform.publishing.Translation;
import clinic.session.treatment.Attention;
import clinic.session.treatment.NextDue;
import clinic.session.treatment.SessionEvent;
import clinic.session.treatment.SessionState;
import clinic.session.treatment.SessionState.Begun;
import clinic.session.treatment.SessionState.Signed;
import clinic.session.treatment.TreatmentSession;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Says where a session stands whenever that changes, and all about it once it is signed. A signed treatment is said in
 * one fact; a session that was signed without a dose is only another phase: there is nothing to claim.
 */
@Component
class SessionTranslation implements Translation<SessionState, SessionEvent> {

    private static final String PHASE_CHANGED = "clinic.session.phase-changed.v1";
    private static final String SIGNED = "clinic.session.session-signed.v1";

    private final ObjectProvider<History> history;

    SessionTranslation(ObjectProvider<History> history) {
        this.history = history;
    }

    @Override
    public Class<? extends DecidedAggregate<?, SessionState, SessionEvent>> of() {
        return TreatmentSession.class;
    }

    @Override
    public String topic() {
        return "clinic.session.sessions";
    }

    @Override
    public Optional<Said> say(SessionEvent event, Recorded recorded, Supplier<SessionState> stateAfter) {
        return switch (event) {
            case SessionEvent.SessionSigned e -> Optional.of(signed(recorded, stateAfter.get()));
            case SessionEvent.SessionBegun e -> phase(recorded, stateAfter.get());
            case SessionEvent.ClearedForDosing e -> phase(recorded, stateAfter.get());
            case SessionEvent.MedicinesReviewed e -> phase(recorded, stateAfter.get());
            case SessionEvent.SuicideRiskFlagged e -> phase(recorded, stateAfter.get());
            case SessionEvent.SuicideRiskDecided e -> phase(recorded, stateAfter.get());
            case SessionEvent.Dosing e -> phase(recorded, stateAfter.get());
            case SessionEvent.VitalsRecorded e -> phase(recorded, stateAfter.get());
            case SessionEvent.AlarmRaised e -> phase(recorded, stateAfter.get());
            case SessionEvent.AlarmAnswered e -> phase(recorded, stateAfter.get());
            case SessionEvent.BpCheckMissed e -> phase(recorded, stateAfter.get());
            case SessionEvent.ReadyToLeave e -> phase(recorded, stateAfter.get());
            case SessionEvent.Discharged e -> phase(recorded, stateAfter.get());
            case SessionEvent.PatientLeftEarly e -> phase(recorded, stateAfter.get());
            case SessionEvent.CalledOff e -> phase(recorded, stateAfter.get());
            case SessionEvent.Preparation e -> Optional.empty();
            case SessionEvent.Monitoring e -> Optional.empty();
            case SessionEvent.RideHere e -> Optional.empty();
            case SessionEvent.InstructionsGiven e -> Optional.empty();
            case SessionEvent.Amended e -> Optional.empty();
        };
    }

    private static Optional<Said> phase(Recorded recorded, SessionState state) {
        return state instanceof Begun session
                ? Optional.of(new Said(PHASE_CHANGED, phaseChanged(recorded.aggregateId(), session)))
                : Optional.empty();
    }

    private static PublishedEvent.PhaseChanged phaseChanged(String sessionId, Begun session) {
        Optional<NextDue> due = NextDue.of(session);
        Optional<String> attention = Attention.of(session);
        return new PublishedEvent.PhaseChanged(
                sessionId,
                session.chart().plan().visitId(),
                session.chart().plan().patientId(),
                session.chart().plan().siteId(),
                session.phase(),
                session.since(),
                due.map(NextDue::at).orElse(null),
                due.map(NextDue::what).orElse(null),
                attention.isPresent(),
                attention.orElse(null));
    }

    private Said signed(Recorded recorded, SessionState state) {
        Signed session = (Signed) state;
        if (!session.chart().drug().given()) {
            return new Said(PHASE_CHANGED, phaseChanged(recorded.aggregateId(), session));
        }
        return new Said(
                SIGNED,
                new SignedFact(
                                recorded.aggregateId(),
                                session,
                                history.getObject().of(recorded.aggregateId()))
                        .build());
    }
}
