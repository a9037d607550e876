package clinic.session.treatment;

import clinic.platform.decider.Actor;
import clinic.platform.decider.Situation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What has to be settled before a record is signed, and who may sign it. */
public final class SigningRules {

    private SigningRules() {}

    /** What is settled and what is still open. */
    public static List<Gate> gates(Chart chart) {
        List<Gate> gates = new ArrayList<>();
        gates.add(Gate.of(
                chart.leaving().overAt() != null,
                Reason.NOT_DISCHARGED,
                "The visit is over",
                "Discharge the patient first, or record that they left"));
        if (chart.drug().given()) {
            gates.add(Gate.of(
                    !chart.drug().infusing(),
                    Reason.DRUG_NOT_ACCOUNTED,
                    "All drug accounted for",
                    "Drug: record when the infusion stopped, what was given and what was wasted"));
            gates.addAll(orderOfWhatWasGiven(chart.before()));
        }
        int alarms = chart.watch().openAlarms().size();
        gates.add(Gate.of(
                alarms == 0,
                Reason.ALARM_OPEN,
                "Alarms answered",
                alarms == 1 ? "One alarm to answer" : alarms + " alarms to answer"));
        int deviations = chart.unexplained().size();
        gates.add(Gate.of(
                deviations == 0,
                Reason.DEVIATION_UNEXPLAINED,
                "Deviations have their reasons",
                deviations == 1 ? "One deviation lacks its reason" : deviations + " deviations lack their reasons"));
        if (chart.before().risk() != null) {
            gates.add(Gate.of(
                    !chart.before().riskOpen(),
                    Reason.SUICIDE_RISK_OPEN,
                    "Suicide risk decided",
                    "Suicide risk: PHQ-9 item 9 is positive, screen and decide"));
        }
        return gates;
    }

    /** Both are asked for by the clearance; a dose that was given without one still needs them. */
    private static List<Gate> orderOfWhatWasGiven(Preassessment known) {
        List<Gate> missing = new ArrayList<>();
        if (known.order() == null) {
            missing.add(Gate.missing(Reason.NOT_ORDERED, "Order: the prescriber writes down what was ordered"));
        }
        if (known.diagnosis() == null) {
            missing.add(Gate.missing(Reason.DIAGNOSIS_MISSING, "Diagnosis: record at least one code"));
        }
        return missing;
    }

    /** The signer has just proved who they are, is not the witness of the waste, and has seen every entry. */
    static void check(Chart chart, SessionCommand.Sign c, Situation situation) {
        Gate.checkAll(gates(chart));
        Actor signer = situation.actor();
        SessionRefused.unless(
                c.meaning().mayBeSaidBy(signer.roles()),
                Reason.MEANING_NOT_YOURS,
                "Only a prescriber signs as the responsible one. Sign for what you observed.");
        Drug.Proved<SessionEvent.InfusionStopped> stopped = chart.drug().stopped();
        Person witness = stopped == null ? null : stopped.event().witness();
        SessionRefused.unless(
                witness == null || !witness.is(signer.id()),
                Reason.SIGNER_IS_WITNESS,
                "Who witnessed the waste does not sign for it. Somebody else signs.");
        long through = chart.events() - 1;
        SessionRefused.unless(
                c.throughSequence() == through,
                Reason.RECORD_GREW,
                "The record has grown since you looked at it. Read it again, then sign.");
        checkFresh(chart, signer, situation.now());
    }

    private static void checkFresh(Chart chart, Actor signer, Instant now) {
        int minutes = chart.protocol().freshLoginMinutes();
        Instant since = signer.authenticatedAt();
        if (since == null || since.isBefore(now.minus(Duration.ofMinutes(minutes)))) {
            throw new SessionRefused(
                    Reason.LOGIN_NOT_FRESH,
                    "Signing needs a log-in of the last " + minutes + " minutes. Log in again, then sign.",
                    Map.of("freshLoginMinutes", minutes));
        }
    }
}
