package clinic.session.treatment;

import clinic.platform.decider.BadInput;
import clinic.platform.decider.Situation;
import clinic.session.treatment.SessionCommand.GiveDevice;
import clinic.session.treatment.SessionCommand.StartInfusion;
import clinic.session.treatment.SessionCommand.StopDosing;
import clinic.session.treatment.SessionCommand.StopInfusion;
import clinic.session.treatment.SessionEvent.DeviceGiven;
import clinic.session.treatment.SessionEvent.TreatmentOrdered;
import clinic.session.treatment.SessionEvent.WeightRecorded;
import clinic.session.treatment.SessionState.Begun;
import clinic.session.treatment.SessionState.Dosing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Giving the drug. A dose that was not ordered is refused; one that was given too early is a fact. */
final class DosingDecisions {

    /** Ketamine comes in vials of up to 10 mL at 100 mg/mL: more than one of these is a slip of the hand. */
    private static final long LARGEST_VIAL_MICROGRAMS = 1_000_000;

    private static final Pattern NDC_11 = Pattern.compile("[0-9]{11}");

    private DosingDecisions() {}

    static List<SessionEvent> decide(SessionCommand.Dosing command, Begun session, Situation situation) {
        return switch (command) {
            case GiveDevice c -> device(c, session);
            case StopDosing c -> stop(c, session);
            case StartInfusion c -> start(c, session);
            case StopInfusion c -> stop(c, session, situation);
        };
    }

    private static List<SessionEvent> device(GiveDevice c, Begun session) {
        Chart chart = session.chart();
        SessionRefused.unless(
                chart.esketamine(), Reason.WRONG_TREATMENT, "This is an infusion. Start and stop it instead.");
        BadInput.check(NDC_11.matcher(c.ndc11()).matches(), "ndc11", "An NDC has 11 digits here, without hyphens.");
        BadInput.check(!c.lot().isBlank(), "lot", "The lot can't be empty.");
        List<Drug.Proved<DeviceGiven>> given = chart.drug().devices();
        if (c.number() >= 1 && c.number() <= given.size()) {
            DeviceGiven before = given.get(c.number() - 1).event();
            SessionRefused.unless(
                    before.lot().equals(c.lot()) && before.ndc11().equals(c.ndc11()),
                    Reason.DEVICE_ALREADY_RECORDED,
                    "Device " + c.number() + " is recorded already, of lot " + before.lot() + ".");
            return List.of();
        }
        Deviation deviation = DoseRules.check(session, c.occurredAt(), c.expiresOn(), c.reason());
        SessionRefused.unless(
                c.number() == given.size() + 1,
                Reason.DEVICE_OUT_OF_ORDER,
                "The next device is number " + (given.size() + 1) + ".");
        BadInput.check(
                given.isEmpty()
                        || !c.occurredAt().isBefore(given.getLast().event().occurredAt()),
                "occurredAt",
                "Device " + c.number() + " can't have been given before the one before it.");
        return withAlarms(
                chart,
                new DeviceGiven(
                        c.occurredAt(),
                        c.number(),
                        chart.protocol().devices().doseMgPerDevice(),
                        c.ndc11(),
                        c.lot().strip(),
                        c.expiresOn(),
                        deviation));
    }

    private static List<SessionEvent> withAlarms(Chart chart, SessionEvent dose) {
        List<SessionEvent> events = new ArrayList<>();
        events.add(dose);
        events.addAll(MonitoringDecisions.alarmsSince(dose.occurredAt(), chart));
        return events;
    }

    private static List<SessionEvent> stop(StopDosing c, Begun session) {
        Chart chart = session.chart();
        SessionRefused.unless(
                session instanceof Dosing && chart.esketamine(), Reason.NOT_DOSING, "No devices are being given now.");
        int given = chart.drug().deviceMg();
        int ordered = DosingRules.orderedMg(chart);
        return List.of(new SessionEvent.DosingStopped(
                c.occurredAt(),
                given,
                ordered,
                new Deviation(
                        chart.nextDeviationId(),
                        Deviation.Rule.DOSE_NOT_AS_ORDERED,
                        given + " of " + ordered + " mg given",
                        c.reason())));
    }

    private static List<SessionEvent> start(StartInfusion c, Begun session) {
        Chart chart = session.chart();
        SessionRefused.unless(!chart.esketamine(), Reason.WRONG_TREATMENT, "Esketamine is given device by device.");
        SessionRefused.unless(
                !chart.drug().given(), Reason.DOSE_COMPLETE, "The infusion of this session was started already.");
        Deviation deviation = DoseRules.check(session, c.occurredAt(), c.expiresOn(), c.reason());
        BadInput.check(NDC_11.matcher(c.ndc11()).matches(), "ndc11", "An NDC has 11 digits here, without hyphens.");
        BadInput.check(!c.lot().isBlank(), "lot", "The lot can't be empty.");
        plausible(c.drawnMicrograms(), "drawnMicrograms", "drawn");
        WeightRecorded weight = chart.clearance() == null
                ? chart.before().weight()
                : chart.clearance().weight();
        TreatmentOrdered order = chart.before().order();
        if (weight == null || order == null || order.doseMicrogramsPerKg() == null) {
            throw new SessionRefused(
                    weight == null ? Reason.WEIGHT_MISSING : Reason.NOT_ORDERED,
                    "The dose is worked out from the weight and the order. Record both first.");
        }
        long planned = DosingRules.plannedMicrograms(weight.weightGrams(), order.doseMicrogramsPerKg());
        long cap = chart.protocol().infusion().doseCapMicrograms();
        SessionRefused.unless(
                planned <= cap,
                Reason.DOSE_OVER_CAP,
                Milligrams.of(planned) + " is above this site's cap of " + Milligrams.of(cap) + ". Order less per kg.");
        SessionRefused.unless(
                c.drawnMicrograms() >= planned,
                Reason.NOT_ENOUGH_DRAWN,
                "The dose is " + Milligrams.of(planned) + "; draw at least that much.");
        return withAlarms(
                chart,
                new SessionEvent.InfusionStarted(
                        c.occurredAt(),
                        weight.weightGrams(),
                        planned,
                        chart.protocol().infusion().minutes(),
                        c.ndc11(),
                        c.lot().strip(),
                        c.expiresOn(),
                        c.containerType(),
                        c.drawnMicrograms(),
                        deviation));
    }

    private static void plausible(long micrograms, String field, String what) {
        BadInput.check(
                micrograms >= 0 && micrograms <= LARGEST_VIAL_MICROGRAMS,
                field,
                "What was " + what + " is from 0 to " + Milligrams.of(LARGEST_VIAL_MICROGRAMS) + ".");
    }

    private static List<SessionEvent> stop(StopInfusion c, Begun session, Situation situation) {
        Chart chart = session.chart();
        Drug.Proved<SessionEvent.InfusionStarted> running = chart.drug().started();
        if (running == null || !chart.drug().infusing()) {
            throw new SessionRefused(Reason.NO_INFUSION_RUNNING, "No infusion is running.");
        }
        SessionEvent.InfusionStarted started = running.event();
        BadInput.check(
                !c.occurredAt().isBefore(started.occurredAt()),
                "occurredAt",
                "The infusion can't have stopped before it started.");
        plausible(c.givenMicrograms(), "givenMicrograms", "given");
        plausible(c.wastedMicrograms(), "wastedMicrograms", "wasted");
        SessionRefused.unless(
                c.witness() == null || !c.witness().is(situation.actor().id()),
                Reason.WITNESS_IS_ACTOR,
                "The witness is somebody else than the one who records the waste.");
        return List.of(new SessionEvent.InfusionStopped(
                c.occurredAt(),
                (int) Duration.between(started.occurredAt(), c.occurredAt()).toMinutes(),
                c.givenMicrograms(),
                c.wastedMicrograms(),
                c.witness(),
                InfusionRules.deviation(chart, started, c)));
    }
}
