package clinic.session.treatment;

import clinic.session.treatment.SessionEvent.CalledOff;
import clinic.session.treatment.SessionEvent.ClearedForDosing;
import clinic.session.treatment.SessionEvent.DeviationExplained;
import clinic.session.treatment.SessionEvent.Discharged;
import clinic.session.treatment.SessionEvent.InstructionsGiven;
import clinic.session.treatment.SessionEvent.MayDeviate;
import clinic.session.treatment.SessionEvent.PatientLeftEarly;
import clinic.session.treatment.SessionEvent.ReadyToLeave;
import clinic.session.treatment.SessionEvent.RideHere;
import clinic.session.treatment.SessionEvent.SessionBegun;
import clinic.session.treatment.SessionEvent.SessionSigned;
import clinic.session.treatment.SessionState.Begun;
import clinic.session.treatment.SessionState.Cleared;
import clinic.session.treatment.SessionState.Dosing;
import clinic.session.treatment.SessionState.EndedEarly;
import clinic.session.treatment.SessionState.Observing;
import clinic.session.treatment.SessionState.Preparing;
import clinic.session.treatment.SessionState.Ready;
import clinic.session.treatment.SessionState.Signed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How each event changes a session: what is known, and the phase. */
final class Evolution {

    private Evolution() {}

    static SessionState after(SessionState state, SessionEvent event) {
        if (event instanceof SessionBegun e) {
            return new Preparing(Chart.begun(e), e.occurredAt());
        }
        if (!(state instanceof Begun session)) {
            throw new IllegalStateException(event.getClass().getSimpleName() + " stands before the session began");
        }
        return phaseAfter(session.with(known(session.chart(), event)), event);
    }

    private static Chart known(Chart c, SessionEvent event) {
        Preassessment before =
                event instanceof SessionEvent.Preparation e ? c.before().with(e) : c.before();
        Drug drug = event instanceof SessionEvent.Dosing e ? c.drug().with(e, c.events()) : c.drug();
        Chart.Clearance clearance = event instanceof ClearedForDosing e
                ? new Chart.Clearance(e.occurredAt(), c.watch().latest().orElse(null), before.weight())
                : c.clearance();
        Watch watch = event instanceof SessionEvent.Monitoring e ? c.watch().with(e) : c.watch();
        boolean dosed = event instanceof SessionEvent.DeviceGiven || event instanceof SessionEvent.InfusionStarted;
        Chart.Leaving here = dosed ? c.leaving().dosed() : c.leaving();
        Chart.Leaving leaving = event instanceof SessionEvent.Departure e ? leaving(here, e) : here;
        return new Chart(
                c.plan(),
                c.protocol(),
                c.walkIn(),
                c.arrivedAt(),
                before,
                drug,
                clearance,
                watch,
                leaving,
                deviations(c, event),
                c.events() + 1);
    }

    private static Chart.Leaving leaving(Chart.Leaving l, SessionEvent.Departure event) {
        return switch (event) {
            case RideHere e -> new Chart.Leaving(e.occurredAt(), l.instructionsAt(), l.overAt(), l.calledOff());
            case InstructionsGiven e -> new Chart.Leaving(l.rideHereAt(), e.occurredAt(), l.overAt(), l.calledOff());
            case Discharged e -> new Chart.Leaving(l.rideHereAt(), l.instructionsAt(), e.occurredAt(), false);
            case PatientLeftEarly e -> new Chart.Leaving(l.rideHereAt(), l.instructionsAt(), e.occurredAt(), false);
            case CalledOff e -> new Chart.Leaving(l.rideHereAt(), l.instructionsAt(), e.occurredAt(), true);
            case ReadyToLeave e -> l;
        };
    }

    private static List<Chart.NotedDeviation> deviations(Chart c, SessionEvent event) {
        List<Chart.NotedDeviation> all = new ArrayList<>(c.deviations());
        if (event instanceof MayDeviate e && e.deviation() != null) {
            all.add(new Chart.NotedDeviation(e.deviation(), c.events()));
        }
        if (event instanceof DeviationExplained e) {
            all.replaceAll(noted -> noted.deviation().id().equals(e.deviationId())
                    ? new Chart.NotedDeviation(noted.deviation().because(e.reason()), noted.sequence())
                    : noted);
        }
        return all;
    }

    private static Begun phaseAfter(Begun session, SessionEvent event) {
        Chart chart = session.chart();
        Instant at = event.occurredAt();
        return switch (event) {
            case ClearedForDosing e -> new Cleared(chart, at);
            case SessionEvent.DeviceGiven e -> afterDevice(session, at);
            case SessionEvent.DosingStopped e -> new Observing(chart, at);
            case SessionEvent.InfusionStarted e -> gone(session) ? session : new Dosing(chart, at);
            case SessionEvent.InfusionStopped e -> session instanceof Dosing ? new Observing(chart, at) : session;
            case ReadyToLeave e -> new Ready(chart, at);
            case Discharged e -> new SessionState.Discharged(chart, at);
            case PatientLeftEarly e -> new EndedEarly(chart, at);
            case CalledOff e -> new EndedEarly(chart, at);
            case SessionSigned e -> new Signed(chart, at, e);
            case SessionBegun e -> session;
            case SessionEvent.Preparation e -> session;
            case SessionEvent.Monitoring e -> session;
            case RideHere e -> session;
            case InstructionsGiven e -> session;
            case SessionEvent.Amended e -> session;
        };
    }

    /** Who has drug in them is watched; that a device comes to light afterwards brings nobody back who has gone. */
    private static Begun afterDevice(Begun session, Instant at) {
        Chart chart = session.chart();
        if (gone(session)) {
            return session;
        }
        boolean wasOver = session instanceof Observing || session instanceof Ready;
        return wasOver || DosingRules.doseComplete(chart)
                ? new Observing(chart, at)
                : new Dosing(chart, session instanceof Dosing ? session.since() : at);
    }

    private static boolean gone(Begun session) {
        return session.chart().leaving().overAt() != null;
    }
}
