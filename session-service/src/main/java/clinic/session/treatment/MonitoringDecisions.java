package clinic.session.treatment;

import clinic.platform.decider.BadInput;
import clinic.platform.decider.NotFound;
import clinic.session.treatment.SessionCommand.AnswerAlarm;
import clinic.session.treatment.SessionCommand.ExplainDeviation;
import clinic.session.treatment.SessionCommand.RecordAdverseEvent;
import clinic.session.treatment.SessionCommand.RecordMissedBpCheck;
import clinic.session.treatment.SessionCommand.RecordRecovery;
import clinic.session.treatment.SessionCommand.RecordVitals;
import clinic.session.treatment.SessionEvent.VitalsRecorded;
import clinic.session.treatment.SessionState.Begun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Watching over the patient: facts, none of which is refused while the record is open and its id is its own. */
final class MonitoringDecisions {

    private MonitoringDecisions() {}

    static List<SessionEvent> decide(SessionCommand.Monitoring command, Begun session) {
        Chart chart = session.chart();
        return switch (command) {
            case RecordVitals c -> vitals(c, chart);
            case AnswerAlarm c -> answer(c, chart);
            case RecordMissedBpCheck c -> missedCheck(c, session);
            case RecordAdverseEvent c -> {
                BadInput.check(!c.what().isBlank(), "what", "Say what happened.");
                yield List.of(new SessionEvent.AdverseEventRecorded(
                        c.occurredAt(), c.what().strip(), c.serious(), c.action()));
            }
            case RecordRecovery c -> {
                BadInput.check(c.score().inRange(), "score", "Each item of the recovery score is from 0 to 2.");
                yield List.of(new SessionEvent.RecoveryRecorded(
                        c.occurredAt(), c.score(), c.score().total()));
            }
            case ExplainDeviation c -> explain(c, chart);
        };
    }

    private static List<SessionEvent> vitals(RecordVitals c, Chart chart) {
        VitalRules.plausible(c);
        VitalsRecorded reading = new VitalsRecorded(
                c.occurredAt(),
                c.readingId(),
                c.systolicMmHg(),
                c.diastolicMmHg(),
                c.heartRatePerMinute(),
                c.spo2Percent(),
                c.sedation(),
                c.dissociation());
        Optional<VitalsRecorded> before = chart.watch().readings().stream()
                .filter(r -> r.readingId().equals(c.readingId()))
                .findFirst();
        if (before.isPresent()) {
            SessionRefused.unless(
                    VitalRules.sameValues(before.get(), reading),
                    Reason.READING_ALREADY_RECORDED,
                    "Another reading was saved under this id at "
                            + chart.clock(before.get().occurredAt()) + ". Save this one as a new reading.");
            return List.of();
        }
        List<SessionEvent> events = new ArrayList<>();
        events.add(reading);
        List<Limit> passed = VitalRules.passed(reading, chart.protocol().limits());
        if (!passed.isEmpty() && watched(chart)) {
            events.add(alarm(chart, 1, reading));
        }
        return events;
    }

    /** Until the clearance it is the prescriber who answers for the readings, by clearing the patient or not. */
    private static boolean watched(Chart chart) {
        return chart.clearance() != null || chart.drug().given();
    }

    /** Alarms of readings that were written down before the dose that they followed. */
    static List<SessionEvent> alarmsSince(Instant dose, Chart chart) {
        List<SessionEvent> alarms = new ArrayList<>();
        if (!watched(chart)) {
            for (VitalsRecorded reading :
                    chart.watch().unalarmed(dose, chart.protocol().limits())) {
                alarms.add(alarm(chart, alarms.size() + 1, reading));
            }
        }
        return alarms;
    }

    private static SessionEvent.AlarmRaised alarm(Chart chart, int more, VitalsRecorded reading) {
        return new SessionEvent.AlarmRaised(
                reading.occurredAt(),
                "alarm-" + (chart.watch().alarms().size() + more),
                reading.readingId(),
                VitalRules.passed(reading, chart.protocol().limits()));
    }

    private static List<SessionEvent> answer(AnswerAlarm c, Chart chart) {
        Watch.Alarm alarm = chart.watch().alarms().stream()
                .filter(a -> a.raised().alarmId().equals(c.alarmId()))
                .findFirst()
                .orElseThrow(() -> new NotFound("This alarm"));
        return alarm.open()
                ? List.of(new SessionEvent.AlarmAnswered(c.occurredAt(), c.alarmId(), c.answer(), c.note()))
                : List.of();
    }

    private static List<SessionEvent> missedCheck(RecordMissedBpCheck c, Begun session) {
        Chart chart = session.chart();
        BadInput.check(!c.reason().isBlank(), "reason", "Say why the check was missed.");
        if (chart.watch().bpCheckMissed()) {
            return List.of();
        }
        SessionRefused.unless(chart.esketamine(), Reason.WRONG_TREATMENT, "This check belongs to esketamine.");
        Instant last = chart.drug().lastAt();
        Protocol.Devices rules = chart.protocol().devices();
        SessionRefused.unless(
                last != null
                        && !(session instanceof SessionState.Dosing)
                        && c.occurredAt().isAfter(last.plus(Duration.ofMinutes(rules.bpCheckToMinutes()))),
                Reason.BP_CHECK_NOT_OVER,
                "The check is missed only " + rules.bpCheckToMinutes() + " min after the last device. Take it now.");
        return List.of(new SessionEvent.BpCheckMissed(
                c.occurredAt(),
                new Deviation(
                        chart.nextDeviationId(),
                        Deviation.Rule.BP_CHECK_MISSED,
                        "no reading around " + chart.protocol().devices().bpCheckMinutes() + " min",
                        c.reason().strip())));
    }

    private static List<SessionEvent> explain(ExplainDeviation c, Chart chart) {
        BadInput.check(!c.reason().isBlank(), "reason", "Give the reason.");
        boolean known =
                chart.deviations().stream().anyMatch(d -> d.deviation().id().equals(c.deviationId()));
        if (!known) {
            throw new NotFound("This deviation");
        }
        return List.of(new SessionEvent.DeviationExplained(
                c.occurredAt(), c.deviationId(), c.reason().strip()));
    }
}
