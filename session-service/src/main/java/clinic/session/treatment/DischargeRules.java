package clinic.session.treatment;

import clinic.session.treatment.SessionEvent.VitalsRecorded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a patient may leave. The two-hour clock runs from the last device (the REMS asks for two hours after
 * administration); the one from the first is kept as well, because the monitoring form asks for it.
 */
public final class DischargeRules {

    private DischargeRules() {}

    /** The earliest moment of discharge; null until dosing is over. */
    public static @Nullable Instant notBefore(Chart chart) {
        Instant last = chart.drug().lastAt();
        return last == null ? null : last.plus(Duration.ofMinutes(chart.observationMinutes()));
    }

    /** Every condition of discharge as it stands at that moment; empty while nothing was given. */
    public static List<Gate> gates(Chart chart, Instant at) {
        List<Gate> gates = new ArrayList<>(clinicalGates(chart, at));
        if (gates.isEmpty()) {
            return gates;
        }
        gates.add(Gate.of(
                happened(chart.leaving().rideHereAt(), at),
                Reason.RIDE_NOT_HERE,
                "Ride is here",
                "Ride: confirm that it is here"));
        gates.add(Gate.of(
                happened(chart.leaving().instructionsAt(), at),
                Reason.INSTRUCTIONS_NOT_GIVEN,
                "Instructions given",
                "Instructions: give them, no driving until the next day after restful sleep"));
        return gates;
    }

    /** The conditions that are about the patient's body: with these met the patient is ready. */
    static List<Gate> clinicalGates(Chart chart, Instant at) {
        Instant last = chart.drug().lastAt();
        if (last == null) {
            return List.of();
        }
        List<Gate> gates = new ArrayList<>();
        gates.add(observation(chart, last, at));
        if (chart.esketamine()) {
            gates.add(bpCheck(chart, last, at));
        }
        gates.add(finalVitals(chart, at));
        gates.add(sedation(chart, at));
        gates.add(dissociation(chart, at));
        if (!chart.esketamine()) {
            gates.add(recovery(chart, last, at));
        }
        return gates;
    }

    private static boolean happened(@Nullable Instant when, Instant at) {
        return when != null && !when.isAfter(at);
    }

    private static Gate observation(Chart chart, Instant last, Instant at) {
        Instant from = last.plus(Duration.ofMinutes(chart.observationMinutes()));
        String rule = chart.observationMinutes() + " min after the "
                + (chart.esketamine() ? "last device" : "end of the infusion");
        return at.isBefore(from)
                ? Gate.notYet(
                        Reason.DISCHARGE_NOT_BEFORE, "Discharge not before " + chart.clock(from) + ": " + rule, from)
                : Gate.met(Reason.DISCHARGE_NOT_BEFORE, rule);
    }

    private static Gate bpCheck(Chart chart, Instant last, Instant at) {
        Protocol.Devices rules = chart.protocol().devices();
        Instant from = last.plus(Duration.ofMinutes(rules.bpCheckFromMinutes()));
        Instant to = last.plus(Duration.ofMinutes(rules.bpCheckToMinutes()));
        String name = "BP at " + rules.bpCheckMinutes() + " min";
        String window = chart.clock(from) + " to " + chart.clock(to);
        if (chart.watch().anyBetween(from, to)) {
            return Gate.met(Reason.BP_CHECK_MISSING, name);
        }
        if (chart.watch().bpCheckMissed()) {
            return Gate.met(Reason.BP_CHECK_MISSING, name + " was missed, with a reason");
        }
        return at.isBefore(from)
                ? Gate.notYet(Reason.BP_CHECK_MISSING, name + ": take it from " + window, from)
                : Gate.missing(
                        Reason.BP_CHECK_MISSING, name + ": record the reading of " + window + ", or why there is none");
    }

    private static Gate finalVitals(Chart chart, Instant at) {
        Instant from = finalVitalsFrom(chart);
        Optional<VitalsRecorded> reading = judged(chart, at);
        if (reading.isEmpty()) {
            String when = "Final vitals: take them from " + chart.clock(from);
            return at.isBefore(from)
                    ? Gate.notYet(Reason.FINAL_VITALS_MISSING, when, from)
                    : Gate.missing(Reason.FINAL_VITALS_MISSING, when);
        }
        List<Limit> passed = beyond(chart, reading.get());
        return Gate.of(
                passed.isEmpty(),
                Reason.FINAL_VITALS_MISSING,
                "Final vitals acceptable",
                "Final vitals beyond the limits: " + VitalRules.words(passed)
                        + "; measure again, or a prescriber accepts them with a reason");
    }

    private static Optional<VitalsRecorded> judged(Chart chart, Instant at) {
        return chart.watch().judgedBetween(finalVitalsFrom(chart), at);
    }

    /** From when a reading counts as the final one. */
    public static Instant finalVitalsFrom(Chart chart) {
        Instant notBefore = notBefore(chart);
        if (notBefore == null) {
            throw new IllegalStateException("dosing is not over");
        }
        return notBefore.minus(Duration.ofMinutes(chart.protocol().departure().finalVitalsWithinMinutes()));
    }

    /** BP, heart rate and saturation only: sedation and dissociation have gates of their own. */
    private static List<Limit> beyond(Chart chart, VitalsRecorded reading) {
        return VitalRules.passed(reading, chart.protocol().limits()).stream()
                .filter(l -> l.measure() != Limit.Measure.SEDATION && l.measure() != Limit.Measure.DISSOCIATION)
                .toList();
    }

    private static Gate sedation(Chart chart, Instant at) {
        int needed = chart.protocol().departure().sedation();
        Integer now = chart.watch().judgedAt(at).map(VitalsRecorded::sedation).orElse(null);
        return Gate.of(
                now != null && now >= needed,
                Reason.SEDATION_PRESENT,
                "Sedation " + needed,
                "Sedation " + needed + ", now " + (now == null ? "not known" : now));
    }

    private static Gate dissociation(Chart chart, Instant at) {
        int most = chart.protocol().departure().dissociation();
        Integer now =
                chart.watch().judgedAt(at).map(VitalsRecorded::dissociation).orElse(null);
        return Gate.of(
                now != null && now <= most,
                Reason.DISSOCIATION_PRESENT,
                "Dissociation " + most,
                "Dissociation " + most + ", now " + (now == null ? "not known" : now));
    }

    private static Gate recovery(Chart chart, Instant last, Instant at) {
        int needed = chart.protocol().departure().recoveryScore();
        return chart.watch()
                .recoveryBetween(last, at)
                .map(score -> Gate.of(
                        score.total() >= needed,
                        Reason.RECOVERY_SCORE_LOW,
                        "Recovery score " + score.total(),
                        "Recovery score " + needed + " of 10, now " + score.total()))
                .orElseGet(() ->
                        Gate.missing(Reason.RECOVERY_SCORE_LOW, "Recovery score " + needed + " of 10, now not known"));
    }

    /** The gates hold, but that a prescriber may accept the final vitals with a reason: that is the deviation. */
    static @Nullable Deviation discharge(Chart chart, SessionCommand.Discharge c, boolean byPrescriber) {
        List<Gate> gates = gates(chart, c.occurredAt());
        List<Gate> unmet = gates.stream().filter(g -> !g.isMet()).toList();
        Optional<VitalsRecorded> last = judged(chart, c.occurredAt());
        boolean accepted = c.vitalsAccepted() != null
                && byPrescriber
                && last.isPresent()
                && !unmet.isEmpty()
                && unmet.stream().allMatch(g -> g.reason() == Reason.FINAL_VITALS_MISSING);
        if (!accepted) {
            Gate.checkAll(gates);
            return null;
        }
        String fact = VitalRules.words(beyond(chart, last.get()));
        return new Deviation(chart.nextDeviationId(), Deviation.Rule.FINAL_VITALS, fact, c.vitalsAccepted());
    }
}
