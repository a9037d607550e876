package clinic.session.treatment;

import clinic.platform.decider.BadInput;
import clinic.platform.decider.Situation;
import clinic.session.treatment.SessionCommand.CallOff;
import clinic.session.treatment.SessionCommand.ConfirmRideHere;
import clinic.session.treatment.SessionCommand.Discharge;
import clinic.session.treatment.SessionCommand.GiveInstructions;
import clinic.session.treatment.SessionCommand.RecordPatientLeft;
import clinic.session.treatment.SessionEvent.ReadyToLeave;
import clinic.session.treatment.SessionState.Begun;
import clinic.session.treatment.SessionState.Cleared;
import clinic.session.treatment.SessionState.Dosing;
import clinic.session.treatment.SessionState.EndedEarly;
import clinic.session.treatment.SessionState.Observing;
import clinic.session.treatment.SessionState.Preparing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a visit ends: by discharge, which is an order; or by the patient leaving, which is a fact. */
final class DepartureDecisions {

    private DepartureDecisions() {}

    static List<SessionEvent> decide(SessionCommand.Departure command, Begun session, Situation situation) {
        Chart chart = session.chart();
        return switch (command) {
            case ConfirmRideHere c ->
                chart.leaving().rideHereAt() == null ? List.of(new SessionEvent.RideHere(c.occurredAt())) : List.of();
            case GiveInstructions c ->
                chart.leaving().instructionsAt() == null
                        ? List.of(new SessionEvent.InstructionsGiven(c.occurredAt()))
                        : List.of();
            case Discharge c -> discharge(c, session, situation);
            case RecordPatientLeft c -> left(c, session);
            case CallOff c -> callOff(c, session);
        };
    }

    static ReadyToLeave ready(Chart chart, Instant at) {
        return new ReadyToLeave(
                at, minutes(chart.drug().firstAt(), at), minutes(chart.drug().lastAt(), at));
    }

    private static int minutes(@Nullable Instant from, Instant to) {
        return from == null ? 0 : (int) Duration.between(from, to).toMinutes();
    }

    private static List<SessionEvent> discharge(Discharge c, Begun session, Situation situation) {
        notOver(session);
        SessionRefused.unless(
                !(session instanceof Preparing || session instanceof Cleared),
                Reason.NOT_DOSED,
                "Nothing was given. Call the treatment off, or record that the patient left.");
        SessionRefused.unless(
                !(session instanceof Dosing),
                Reason.STILL_DOSING,
                "Dosing is not over. Give the next device, or stop dosing with a reason.");
        Chart chart = session.chart();
        afterTheDose(chart, c.occurredAt());
        Deviation deviation =
                DischargeRules.discharge(chart, c, situation.actor().roles().contains("PRESCRIBER"));
        List<SessionEvent> events = new ArrayList<>();
        if (session instanceof Observing) {
            events.add(ready(chart, c.occurredAt()));
        }
        events.add(new SessionEvent.Discharged(
                c.occurredAt(),
                minutes(chart.drug().firstAt(), c.occurredAt()),
                minutes(chart.drug().lastAt(), c.occurredAt()),
                deviation));
        return events;
    }

    private static void notOver(Begun session) {
        SessionRefused.unless(
                !(session instanceof EndedEarly),
                Reason.SESSION_OVER,
                "This visit is over. Only the signature is open.");
        SessionRefused.unless(
                !(session instanceof SessionState.Discharged),
                Reason.ALREADY_DISCHARGED,
                "The patient is discharged already. Only the signature is open.");
    }

    private static List<SessionEvent> left(RecordPatientLeft c, Begun session) {
        notOver(session);
        Chart chart = session.chart();
        afterTheDose(chart, c.occurredAt());
        String reason =
                c.reason() == null || c.reason().isBlank() ? null : c.reason().strip();
        Deviation deviation = chart.drug().given()
                ? new Deviation(
                        chart.nextDeviationId(), Deviation.Rule.LEFT_EARLY, leftEarly(session, c.occurredAt()), reason)
                : null;
        return List.of(new SessionEvent.PatientLeftEarly(c.occurredAt(), reason, deviation));
    }

    private static String leftEarly(Begun session, Instant at) {
        Chart chart = session.chart();
        Instant last = chart.drug().lastAt();
        if (last == null) {
            return "left while the infusion was running";
        }
        int after = minutes(last, at);
        String left = "left " + after + " min after the last dose"
                + (after < chart.observationMinutes()
                        ? " instead of " + chart.observationMinutes()
                        : ", before being discharged");
        return session instanceof Dosing && chart.esketamine()
                ? left + "; " + chart.drug().deviceMg() + " of " + DosingRules.orderedMg(chart) + " mg given"
                : left;
    }

    /** Nobody leaves before the dose that they were given here. */
    private static void afterTheDose(Chart chart, Instant at) {
        Instant dose = chart.esketamine() ? chart.drug().lastAt() : chart.drug().firstAt();
        BadInput.check(
                dose == null || !Chart.isBefore(at, dose),
                "occurredAt",
                "A dose was given at " + (dose == null ? "" : chart.clock(dose)) + ", after this. Check the time.");
    }

    private static List<SessionEvent> callOff(CallOff c, Begun session) {
        notOver(session);
        SessionRefused.unless(
                session instanceof Preparing || session instanceof Cleared,
                Reason.DOSE_GIVEN,
                "A dose was given: watch the patient until discharge, or record that they left.");
        BadInput.check(!c.reason().isBlank(), "reason", "Say why there is no treatment today.");
        return List.of(new SessionEvent.CalledOff(c.occurredAt(), c.reason().strip()));
    }
}
