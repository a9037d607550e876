package clinic.session.chairside;

import clinic.platform.decider.BadInput;
import clinic.session.treatment.AlarmAnswer;
import clinic.session.treatment.RecoveryScore;
import clinic.session.treatment.SessionCommand;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is entered while watching over the patient. */
final class MonitoringForms {

    private static final Pattern PRESSURE = Pattern.compile("\\s*(\\d{2,3})\\s*/\\s*(\\d{2,3})\\s*");

    private MonitoringForms() {}

    /** @param bp both pressures as people write them, e.g. 134/86; used where the two numbers are not given */
    record Vitals(
            @Nullable Instant occurredAt,
            @Nullable LocalTime clock,
            @Nullable String readingId,
            @Nullable String bp,
            @Nullable Integer systolicMmHg,
            @Nullable Integer diastolicMmHg,
            @Nullable Integer heartRatePerMinute,
            @Nullable Integer spo2Percent,
            @Nullable Integer sedation,
            @Nullable Integer dissociation)
            implements Act {
        @Override
        public SessionCommand command(Instant when) {
            String id = Act.optional(readingId);
            return new SessionCommand.RecordVitals(
                    when,
                    id == null ? "reading-" + UUID.randomUUID() : id,
                    systolicMmHg != null ? systolicMmHg : pressure(1),
                    diastolicMmHg != null ? diastolicMmHg : pressure(2),
                    Act.given(heartRatePerMinute, "heartRatePerMinute"),
                    Act.given(spo2Percent, "spo2Percent"),
                    sedation,
                    dissociation);
        }

        @Override
        public String named(String field) {
            return switch (field) {
                case "systolicMmHg" -> systolicMmHg == null ? "bp" : field;
                case "diastolicMmHg" -> diastolicMmHg == null ? "bp" : field;
                default -> Act.super.named(field);
            };
        }

        private int pressure(int group) {
            Matcher matcher = PRESSURE.matcher(Act.given(bp, "bp"));
            BadInput.check(matcher.matches(), "bp", "Blood pressure is written as 134/86.");
            return Integer.parseInt(matcher.group(group));
        }
    }

    record Answer(
            @Nullable Instant occurredAt,
            @Nullable LocalTime clock,
            @Nullable AlarmAnswer answer,
            @Nullable String note) {

        Act to(String alarmId) {
            return new Addressed(
                    occurredAt,
                    clock,
                    when -> new SessionCommand.AnswerAlarm(
                            when, alarmId, Act.given(answer, "answer"), Act.optional(note)));
        }
    }

    record Explanation(
            @Nullable Instant occurredAt,
            @Nullable LocalTime clock,
            @Nullable String reason) {

        Act of(String deviationId) {
            return new Addressed(
                    occurredAt,
                    clock,
                    when -> new SessionCommand.ExplainDeviation(when, deviationId, Act.given(reason, "reason")));
        }
    }

    /** An act on something that the address names. */
    private record Addressed(
            @Nullable Instant occurredAt,
            @Nullable LocalTime clock,
            java.util.function.Function<Instant, SessionCommand> made)
            implements Act {
        @Override
        public SessionCommand command(Instant when) {
            return made.apply(when);
        }
    }

    record MissedBpCheck(
            @Nullable Instant occurredAt,
            @Nullable LocalTime clock,
            @Nullable String reason) implements Act {
        @Override
        public SessionCommand command(Instant when) {
            return new SessionCommand.RecordMissedBpCheck(when, Act.given(reason, "reason"));
        }
    }

    record AdverseEvent(
            @Nullable Instant occurredAt,
            @Nullable LocalTime clock,
            @Nullable String what,
            @Nullable Boolean serious,
            @Nullable String action)
            implements Act {
        @Override
        public SessionCommand command(Instant when) {
            return new SessionCommand.RecordAdverseEvent(
                    when, Act.given(what, "what"), Act.yes(serious), Act.optional(action));
        }
    }

    record Recovery(
            @Nullable Instant occurredAt,
            @Nullable LocalTime clock,
            @Nullable Integer activity,
            @Nullable Integer respiration,
            @Nullable Integer circulation,
            @Nullable Integer consciousness,
            @Nullable Integer oxygenation)
            implements Act {
        @Override
        public SessionCommand command(Instant when) {
            return new SessionCommand.RecordRecovery(
                    when,
                    new RecoveryScore(
                            Act.given(activity, "activity"),
                            Act.given(respiration, "respiration"),
                            Act.given(circulation, "circulation"),
                            Act.given(consciousness, "consciousness"),
                            Act.given(oxygenation, "oxygenation")));
        }
    }
}
