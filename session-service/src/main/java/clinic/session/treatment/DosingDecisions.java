package clinic.session.treatment;

import clinic.platform.decider.BadInput;
import clinic.platform.decider.Situation;
import clinic.session.treatment.SessionCommand.GiveDevice;
import clinic.session.treatment.SessionCommand.StartInfusion;
import clinic.session.treatment.SessionCommand.StopDosing;
import clinic.session.treatment.SessionCommand.StopInfusion;
import clinic.session.treatment.SessionEvent.DeviceGiven;
import clinic.session.treatment.SessionState.Begun;
import clinic.session.treatment.SessionState.Cleared;
import clinic.session.treatment.SessionState.Dosing;
import clinic.session.treatment.SessionState.EndedEarly;
import clinic.session.treatment.SessionState.Preparing;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Giving the drug. A dose that was not ordered is refused; one that was given too early is a fact. */
final class DosingDecisions {

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

    private static void cleared(Begun session) {
        SessionRefused.unless(
                !(session instanceof Preparing),
                Reason.NOT_CLEARED,
                "Not cleared for dosing. A prescriber clears the patient first.");
        SessionRefused.unless(
                !(session instanceof EndedEarly), Reason.SESSION_OVER, "This visit is over. Nothing more is given.");
        Preassessment known = session.chart().before();
        boolean safe = known.risk() == null
                || (known.decision() != null && known.decision().decision().proceeds());
        SessionRefused.unless(
                !(session instanceof Cleared) || safe,
                Reason.SUICIDE_RISK_OPEN,
                "Suicide risk was flagged after the clearance. Screen and decide before the dose.");
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
        cleared(session);
        SessionRefused.unless(
                session instanceof Cleared || session instanceof Dosing,
                Reason.DOSE_COMPLETE,
                "Dosing is over: " + chart.drug().deviceMg() + " of " + DosingRules.orderedMg(chart) + " mg given.");
        SessionRefused.unless(
                c.number() == given.size() + 1,
                Reason.DEVICE_OUT_OF_ORDER,
                "The next device is number " + (given.size() + 1) + ".");
        BadInput.check(
                given.isEmpty()
                        || !c.occurredAt().isBefore(given.getLast().event().occurredAt()),
                "occurredAt",
                "Device " + c.number() + " can't have been given before the one before it.");
        Deviation deviation = DosingRules.expired(chart, c.occurredAt(), c.expiresOn(), c.reason());
        if (deviation == null) {
            deviation = DosingRules.tooEarly(chart, c.occurredAt(), c.reason());
        }
        return List.of(new DeviceGiven(
                c.occurredAt(),
                c.number(),
                chart.protocol().devices().doseMgPerDevice(),
                c.ndc11(),
                c.lot().strip(),
                c.expiresOn(),
                deviation));
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
        cleared(session);
        SessionRefused.unless(
                session instanceof Cleared, Reason.DOSE_COMPLETE, "The infusion of this session was started already.");
        BadInput.check(NDC_11.matcher(c.ndc11()).matches(), "ndc11", "An NDC has 11 digits here, without hyphens.");
        BadInput.check(!c.lot().isBlank(), "lot", "The lot can't be empty.");
        int weight = Objects.requireNonNull(chart.before().weight()).weightGrams();
        int perKg = Objects.requireNonNull(
                Objects.requireNonNull(chart.before().order()).doseMicrogramsPerKg());
        long planned = DosingRules.plannedMicrograms(weight, perKg);
        long cap = chart.protocol().infusion().doseCapMicrograms();
        SessionRefused.unless(
                planned <= cap,
                Reason.DOSE_OVER_CAP,
                Milligrams.of(planned) + " is above this site's cap of " + Milligrams.of(cap) + ". Order less per kg.");
        SessionRefused.unless(
                c.drawnMicrograms() >= planned,
                Reason.NOT_ENOUGH_DRAWN,
                "The dose is " + Milligrams.of(planned) + "; draw at least that much.");
        return List.of(new SessionEvent.InfusionStarted(
                c.occurredAt(),
                weight,
                planned,
                chart.protocol().infusion().minutes(),
                c.ndc11(),
                c.lot().strip(),
                c.expiresOn(),
                c.containerType(),
                c.drawnMicrograms(),
                DosingRules.expired(chart, c.occurredAt(), c.expiresOn(), c.reason())));
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
        BadInput.check(c.givenMicrograms() >= 0, "givenMicrograms", "What was given can't be below zero.");
        BadInput.check(c.wastedMicrograms() >= 0, "wastedMicrograms", "What was wasted can't be below zero.");
        SessionRefused.unless(
                c.givenMicrograms() + c.wastedMicrograms() == started.drawnMicrograms(),
                Reason.DRUG_NOT_ACCOUNTED,
                "Given and wasted make " + Milligrams.of(c.givenMicrograms() + c.wastedMicrograms()) + ", drawn were "
                        + Milligrams.of(started.drawnMicrograms()) + ". Account for all of it.");
        witnessed(c, chart, situation);
        return List.of(new SessionEvent.InfusionStopped(
                c.occurredAt(),
                (int) Duration.between(started.occurredAt(), c.occurredAt()).toMinutes(),
                c.givenMicrograms(),
                c.wastedMicrograms(),
                c.witness(),
                DosingRules.infusion(chart, started, c.occurredAt(), c.givenMicrograms(), c.reason())));
    }

    private static void witnessed(StopInfusion c, Chart chart, Situation situation) {
        if (c.wastedMicrograms() > 0 && chart.protocol().infusion().wasteNeedsWitness()) {
            SessionRefused.unless(
                    c.witness() != null, Reason.WITNESS_NEEDED, "Waste needs a witness. Name who saw it.");
        }
        SessionRefused.unless(
                c.witness() == null
                        || !c.witness().id().equals(situation.actor().id()),
                Reason.WITNESS_IS_ACTOR,
                "The witness is somebody else than the one who records the waste.");
    }
}
