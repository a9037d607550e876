package clinic.session.treatment;

import clinic.platform.event.Personal;
import clinic.platform.event.Stored;
import clinic.platform.event.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What happened in a session. {@code occurredAt} is clinical time; when it was written down is the store's to know. */
public sealed interface SessionEvent {

    Instant occurredAt();

    sealed interface Arrival extends SessionEvent {}

    sealed interface Preparation extends SessionEvent {}

    sealed interface Dosing extends SessionEvent {}

    sealed interface Monitoring extends SessionEvent {}

    sealed interface Departure extends SessionEvent {}

    sealed interface Signing extends SessionEvent {}

    private static <T extends Comparable<T>> Set<T> sorted(Set<T> set) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(set));
    }

    /** A fact that may have broken a rule. */
    interface MayDeviate {
        @Nullable
        Deviation deviation();
    }

    @Stored("session.begun")
    record SessionBegun(Instant occurredAt, Plan plan, boolean walkIn, Protocol protocol) implements Arrival {}

    @Stored("session.identity-confirmed")
    record IdentityConfirmed(Instant occurredAt, Set<Identifier> by) implements Preparation {
        public IdentityConfirmed {
            by = sorted(by);
        }
    }

    @Stored("session.consent-recorded")
    record ConsentRecorded(Instant occurredAt, String version, LocalDate signedOn) implements Preparation {}

    @Stored("session.enrolment-verified")
    record EnrolmentVerified(
            Instant occurredAt,
            @Subject String patientId,
            String program,
            @Personal @Nullable String number) implements Preparation {}

    @Stored("session.ride-arranged")
    record RideArranged(
            Instant occurredAt,
            @Subject String patientId,
            @Personal @Nullable String escort,
            @Personal @Nullable String phone)
            implements Preparation {}

    @Stored("session.fasting-recorded")
    record FastingRecorded(Instant occurredAt, Instant lastFoodAt, Instant lastLiquidAt) implements Preparation {}

    @Stored("session.medicines-reviewed")
    record MedicinesReviewed(Instant occurredAt, Set<Medicine> taken, Set<Contraindication> contraindications)
            implements Preparation {
        public MedicinesReviewed {
            taken = sorted(taken);
            contraindications = sorted(contraindications);
        }
    }

    /** @param total null while an item is unanswered: nothing is imputed */
    @Stored("session.phq9-recorded")
    record Phq9Recorded(
            Instant occurredAt,
            List<@Nullable Integer> items,
            @Nullable Integer total) implements Preparation {}

    @Stored("session.suicide-risk-flagged")
    record SuicideRiskFlagged(Instant occurredAt, int phq9Item9) implements Preparation {}

    @Stored("session.suicide-risk-decided")
    record SuicideRiskDecided(
            Instant occurredAt,
            SuicideScreen screen,
            SuicideScreen.Risk risk,
            SuicideScreen.Decision decision,
            @Nullable String note)
            implements Preparation {}

    @Stored("session.weight-recorded")
    record WeightRecorded(Instant occurredAt, int weightGrams) implements Preparation {}

    @Stored("session.diagnosis-recorded")
    record DiagnosisRecorded(Instant occurredAt, List<String> codes) implements Preparation {
        public DiagnosisRecorded {
            codes = List.copyOf(codes);
        }
    }

    /** One of the two doses is set, by the treatment. */
    @Stored("session.treatment-ordered")
    record TreatmentOrdered(
            Instant occurredAt,
            Person prescriber,
            @Nullable String npi,
            @Nullable Integer doseMg,
            @Nullable Integer doseMicrogramsPerKg)
            implements Preparation {}

    @Stored("session.cleared-for-dosing")
    record ClearedForDosing(
            Instant occurredAt, Person prescriber, @Nullable Deviation deviation) implements Preparation, MayDeviate {}

    @Stored("session.device-given")
    record DeviceGiven(
            Instant occurredAt,
            int number,
            int doseMg,
            String ndc11,
            String lot,
            LocalDate expiresOn,
            @Nullable Deviation deviation)
            implements Dosing, MayDeviate {}

    @Stored("session.dosing-stopped")
    record DosingStopped(Instant occurredAt, int givenMg, int orderedMg, Deviation deviation)
            implements Dosing, MayDeviate {}

    @Stored("session.infusion-started")
    record InfusionStarted(
            Instant occurredAt,
            int weightGrams,
            long plannedMicrograms,
            int plannedMinutes,
            String ndc11,
            String lot,
            LocalDate expiresOn,
            ContainerType containerType,
            long drawnMicrograms,
            @Nullable Deviation deviation)
            implements Dosing, MayDeviate {}

    @Stored("session.infusion-stopped")
    record InfusionStopped(
            Instant occurredAt,
            int minutes,
            long givenMicrograms,
            long wastedMicrograms,
            @Nullable Person witness,
            @Nullable Deviation deviation)
            implements Dosing, MayDeviate {}

    @Stored("session.vitals-recorded")
    record VitalsRecorded(
            Instant occurredAt,
            String readingId,
            int systolicMmHg,
            int diastolicMmHg,
            int heartRatePerMinute,
            int spo2Percent,
            @Nullable Integer sedation,
            @Nullable Integer dissociation)
            implements Monitoring {}

    @Stored("session.alarm-raised")
    record AlarmRaised(Instant occurredAt, String alarmId, String readingId, List<Limit> passed) implements Monitoring {
        public AlarmRaised {
            passed = List.copyOf(passed);
        }
    }

    @Stored("session.alarm-answered")
    record AlarmAnswered(
            Instant occurredAt,
            String alarmId,
            AlarmAnswer answer,
            @Nullable String note) implements Monitoring {}

    @Stored("session.bp-check-missed")
    record BpCheckMissed(Instant occurredAt, Deviation deviation) implements Monitoring, MayDeviate {}

    @Stored("session.adverse-event-recorded")
    record AdverseEventRecorded(
            Instant occurredAt,
            String what,
            boolean serious,
            @Nullable String action) implements Monitoring {}

    @Stored("session.recovery-recorded")
    record RecoveryRecorded(Instant occurredAt, RecoveryScore score, int total) implements Monitoring {}

    @Stored("session.deviation-explained")
    record DeviationExplained(Instant occurredAt, String deviationId, String reason) implements Monitoring {}

    @Stored("session.ride-here")
    record RideHere(Instant occurredAt) implements Departure {}

    @Stored("session.instructions-given")
    record InstructionsGiven(Instant occurredAt) implements Departure {}

    /** Nothing clinical keeps the patient any more. */
    @Stored("session.ready-to-leave")
    record ReadyToLeave(Instant occurredAt, int minutesSinceFirstDose, int minutesSinceLastDose) implements Departure {}

    @Stored("session.discharged")
    record Discharged(
            Instant occurredAt,
            int minutesSinceFirstDose,
            int minutesSinceLastDose,
            @Nullable Deviation deviation) implements Departure, MayDeviate {}

    @Stored("session.patient-left-early")
    record PatientLeftEarly(
            Instant occurredAt,
            @Nullable String reason,
            @Nullable Deviation deviation) implements Departure, MayDeviate {}

    @Stored("session.called-off")
    record CalledOff(Instant occurredAt, String reason) implements Departure {}

    @Stored("session.signed")
    record SessionSigned(Instant occurredAt, Person signer, Meaning meaning, String eventsSha256, long throughSequence)
            implements Signing {}

    @Stored("session.amended")
    record Amended(Instant occurredAt, long sequence, String field, String oldValue, String newValue, String reason)
            implements Signing {}
}
