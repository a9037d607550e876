package clinic.session.treatment;

import clinic.platform.decider.BadInput;
import clinic.session.treatment.Deviation.Rule;
import clinic.session.treatment.SessionEvent.VitalsRecorded;
import clinic.session.treatment.SessionState.Begun;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands against a dose. Said before it is given it is an order, and refused. Drug that is in a patient can't be
 * refused: with the reason it is recorded in every phase of an open record, as a deviation.
 */
final class DoseRules {

    private DoseRules() {}

    /** @param refusal why it is refused while nobody gives a reason; null where it is recorded without one as well */
    private record Broken(Rule rule, String fact, @Nullable SessionRefused refusal) {}

    static @Nullable Deviation check(Begun session, Instant at, LocalDate expiresOn, @Nullable String reason) {
        Chart chart = session.chart();
        stillHere(chart, at);
        List<Broken> broken = new ArrayList<>();
        outsideDosing(session, at, broken);
        held(chart, broken);
        if (!chart.drug().given()) {
            vitals(chart, at, broken);
        }
        expired(chart, at, expiresOn, broken);
        tooEarly(chart, at, broken);
        return reason == null ? orRefuse(chart, broken) : deviation(chart, broken, reason);
    }

    private static @Nullable Deviation orRefuse(Chart chart, List<Broken> broken) {
        for (Broken rule : broken) {
            if (rule.refusal() != null) {
                throw rule.refusal();
            }
        }
        return deviation(chart, broken, null);
    }

    /** One deviation of the first rule, with all that was not as it should have been. */
    private static @Nullable Deviation deviation(Chart chart, List<Broken> broken, @Nullable String reason) {
        if (broken.isEmpty()) {
            return null;
        }
        String facts = String.join("; ", broken.stream().map(Broken::fact).toList());
        return new Deviation(chart.nextDeviationId(), broken.getFirst().rule(), facts, reason);
    }

    private static void stillHere(Chart chart, Instant at) {
        Instant gone = chart.leaving().calledOff() ? null : chart.leaving().overAt();
        BadInput.check(
                gone == null || !Chart.isBefore(gone, at),
                "occurredAt",
                "The patient was gone by then: they left at " + (gone == null ? "" : chart.clock(gone)) + ".");
    }

    private static void outsideDosing(Begun session, Instant at, List<Broken> broken) {
        Chart chart = session.chart();
        String given = "given at " + chart.clock(at);
        Chart.Clearance clearance = chart.clearance();
        if (!session.phase().inChair()) {
            add(
                    broken,
                    Rule.NOT_IN_DOSING,
                    given + ", recorded after the visit was over",
                    Reason.SESSION_OVER,
                    "This visit is over. Nothing more is given.");
        } else if (clearance == null) {
            add(
                    broken,
                    Rule.NOT_IN_DOSING,
                    given + " without a clearance",
                    Reason.NOT_CLEARED,
                    "Not cleared for dosing. A prescriber clears the patient first.");
        } else if (Chart.isBefore(at, clearance.at())) {
            add(
                    broken,
                    Rule.NOT_IN_DOSING,
                    given + ", cleared at " + chart.clock(clearance.at()),
                    Reason.NOT_CLEARED,
                    "Not cleared for dosing at " + chart.clock(at) + ", only at " + chart.clock(clearance.at())
                            + ". Correct the time.");
        } else if (!(session instanceof SessionState.Cleared || session instanceof SessionState.Dosing)) {
            String dose = chart.drug().deviceMg() + " of " + DosingRules.orderedMg(chart) + " mg given";
            add(
                    broken,
                    Rule.NOT_IN_DOSING,
                    given + ", recorded after dosing was over",
                    Reason.DOSE_COMPLETE,
                    "Dosing is over: " + dose + ".");
        }
    }

    /** What was learnt after the clearance counts until the last dose. */
    private static void held(Chart chart, List<Broken> broken) {
        Preassessment known = chart.before();
        if (known.contraindicated()) {
            add(
                    broken,
                    Rule.DOSE_HELD,
                    "contraindicated",
                    Reason.CONTRAINDICATED,
                    "A contraindication is recorded. Call the treatment off, or review again if that was a mistake.");
        }
        if (known.risk() != null
                && (known.decision() == null || !known.decision().decision().proceeds())) {
            add(
                    broken,
                    Rule.DOSE_HELD,
                    "suicide risk not settled",
                    Reason.SUICIDE_RISK_OPEN,
                    "Suicide risk was flagged after the clearance. Screen and decide before the dose.");
        }
    }

    /** The reading that the prescriber cleared the patient with stands; a newer one has to be within the limits. */
    private static void vitals(Chart chart, Instant at, List<Broken> broken) {
        int minutes = chart.protocol().preparation().vitalsWithinMinutes();
        Instant from = at.minus(Duration.ofMinutes(minutes));
        Optional<VitalsRecorded> reading =
                chart.watch().latestAt(at).filter(r -> !r.occurredAt().isBefore(from));
        if (reading.isEmpty()) {
            add(
                    broken,
                    Rule.PRE_DOSE_VITALS,
                    "no reading in the " + minutes + " min before the dose",
                    Reason.VITALS_MISSING,
                    "The last vitals are older than " + minutes + " min. Measure again before the dose.");
            return;
        }
        List<Limit> passed = VitalRules.passed(reading.get(), chart.protocol().limits());
        boolean decided = chart.clearance() != null
                && reading.get().equals(chart.clearance().reading());
        if (!passed.isEmpty() && !decided) {
            add(
                    broken,
                    Rule.PRE_DOSE_VITALS,
                    VitalRules.words(passed),
                    Reason.VITALS_BEYOND_LIMITS,
                    "Vitals beyond the limits since the clearance: " + VitalRules.words(passed)
                            + ". Wait and measure again before the dose.");
        }
    }

    private static void expired(Chart chart, Instant at, LocalDate expiresOn, List<Broken> broken) {
        LocalDate today = at.atZone(chart.plan().zone()).toLocalDate();
        if (expiresOn.isBefore(today)) {
            add(
                    broken,
                    Rule.EXPIRED_DRUG,
                    "expired on " + expiresOn,
                    Reason.EXPIRED_DRUG,
                    "This lot expired on " + expiresOn + ". Take another one.");
        }
    }

    private static void tooEarly(Chart chart, Instant at, List<Broken> broken) {
        Instant from = DosingRules.nextDeviceFrom(chart);
        if (from == null || !at.isBefore(from)) {
            return;
        }
        int gap = chart.protocol().devices().gapMinutes();
        Instant last = from.minus(Duration.ofMinutes(gap));
        String fact = Duration.between(last, at).toMinutes() + " min after the last device instead of " + gap;
        broken.add(new Broken(Rule.DEVICE_GAP, fact, null));
    }

    private static void add(List<Broken> broken, Rule rule, String fact, Reason reason, String sentence) {
        String way = " If it was given all the same, record it with the reason.";
        broken.add(new Broken(rule, fact, new SessionRefused(reason, sentence + way)));
    }
}
