package clinic.session.treatment;

import clinic.platform.security.AllowedTo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that can be said to a session. {@code occurredAt} is clinical time: never in the future, often earlier. */
public sealed interface SessionCommand {

    Instant occurredAt();

    /** The patient is here. */
    sealed interface Arrival extends SessionCommand {}

    /** What has to be known before a dose. Facts, but for the order and the clearance. */
    sealed interface Preparation extends SessionCommand {}

    /** The drug. */
    sealed interface Dosing extends SessionCommand {}

    /** Watching over the patient. Facts, all of them. */
    sealed interface Monitoring extends SessionCommand {}

    /** The end of the visit. */
    sealed interface Departure extends SessionCommand {}

    /** The record itself. */
    sealed interface Signing extends SessionCommand {}

    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    record BeginSession(Instant occurredAt, Plan plan, boolean walkIn, Protocol protocol) implements Arrival {}

    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    record ConfirmIdentity(Instant occurredAt, Set<Identifier> by) implements Preparation {
        public ConfirmIdentity {
            by = Set.copyOf(by);
        }
    }

    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    record RecordConsent(Instant occurredAt, String version, LocalDate signedOn) implements Preparation {}

    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    record VerifyEnrolment(Instant occurredAt, String program, String number) implements Preparation {}

    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    record ArrangeRide(
            Instant occurredAt, String escort, @Nullable String phone) implements Preparation {}

    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    record RecordFasting(Instant occurredAt, Instant lastFoodAt, Instant lastLiquidAt) implements Preparation {}

    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    record ReviewMedicines(Instant occurredAt, Set<Medicine> taken, Set<Contraindication> contraindications)
            implements Preparation {
        public ReviewMedicines {
            taken = Set.copyOf(taken);
            contraindications = Set.copyOf(contraindications);
        }
    }

    /** @param items the nine answers in order, 0 to 3 each; null where the patient gave none */
    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    record RecordPhq9(Instant occurredAt, List<@Nullable Integer> items) implements Preparation {}

    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    record DecideSuicideRisk(
            Instant occurredAt,
            SuicideScreen screen,
            SuicideScreen.Decision decision,
            @Nullable String note) implements Preparation {}

    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    record RecordWeight(Instant occurredAt, int weightGrams) implements Preparation {}

    /** @param codes ICD-10-CM, the first is the one that is treated */
    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    record RecordDiagnosis(Instant occurredAt, List<String> codes) implements Preparation {
        public RecordDiagnosis {
            codes = List.copyOf(codes);
        }
    }

    /**
     * @param doseMg for esketamine
     * @param doseMicrogramsPerKg for ketamine; the protocol's when null
     * @param npi the prescriber's, as the site keeps it
     */
    @AllowedTo("PRESCRIBER")
    record OrderTreatment(
            Instant occurredAt,
            @Nullable Integer doseMg,
            @Nullable Integer doseMicrogramsPerKg,
            @Nullable String npi) implements Preparation {}

    /** @param overrideReason why to treat although the readings are beyond the limits; null without an override */
    @AllowedTo("PRESCRIBER")
    record ClearForDosing(Instant occurredAt, @Nullable String overrideReason) implements Preparation {}

    /**
     * One device, given by the patient's own hand under observation.
     *
     * @param number counts from 1
     * @param reason why it was given although it breaks a rule (too early, expired); null otherwise
     */
    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    record GiveDevice(
            Instant occurredAt,
            int number,
            String ndc11,
            String lot,
            LocalDate expiresOn,
            @Nullable String reason) implements Dosing {}

    /** No more devices today, although more were ordered. */
    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    record StopDosing(Instant occurredAt, @Nullable String reason) implements Dosing {}

    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    record StartInfusion(
            Instant occurredAt,
            String ndc11,
            String lot,
            LocalDate expiresOn,
            ContainerType containerType,
            long drawnMicrograms,
            @Nullable String reason)
            implements Dosing {}

    /** @param witness who saw the waste go; somebody else than the one who records it */
    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    record StopInfusion(
            Instant occurredAt,
            long givenMicrograms,
            long wastedMicrograms,
            @Nullable Person witness,
            @Nullable String reason)
            implements Dosing {}

    /**
     * One reading.
     *
     * @param readingId makes a repeated request the same reading
     * @param sedation MOAA/S 0 to 5; not asked before the dose
     * @param dissociation CADSS-6 sum 0 to 24; not asked before the dose
     */
    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    record RecordVitals(
            Instant occurredAt,
            String readingId,
            int systolicMmHg,
            int diastolicMmHg,
            int heartRatePerMinute,
            int spo2Percent,
            @Nullable Integer sedation,
            @Nullable Integer dissociation)
            implements Monitoring {}

    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    record AnswerAlarm(
            Instant occurredAt,
            String alarmId,
            AlarmAnswer answer,
            @Nullable String note) implements Monitoring {}

    /** The blood pressure check of the protocol was not made. */
    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    record RecordMissedBpCheck(Instant occurredAt, String reason) implements Monitoring {}

    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    record RecordAdverseEvent(
            Instant occurredAt,
            String what,
            boolean serious,
            @Nullable String action) implements Monitoring {}

    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    record RecordRecovery(Instant occurredAt, RecoveryScore score) implements Monitoring {}

    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    record ExplainDeviation(Instant occurredAt, String deviationId, String reason) implements Monitoring {}

    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    record ConfirmRideHere(Instant occurredAt) implements Departure {}

    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    record GiveInstructions(Instant occurredAt) implements Departure {}

    /** @param vitalsAccepted why a prescriber lets the patient go with readings beyond the limits; null otherwise */
    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    record Discharge(Instant occurredAt, @Nullable String vitalsAccepted) implements Departure {}

    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    record RecordPatientLeft(Instant occurredAt, @Nullable String reason) implements Departure {}

    /** The patient won't be treated today. */
    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    record CallOff(Instant occurredAt, String reason) implements Departure {}

    /**
     * @param eventsSha256 hash of the stored events that the signer saw
     * @param throughSequence sequence of the last of them
     */
    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    record Sign(Instant occurredAt, Meaning meaning, String eventsSha256, long throughSequence) implements Signing {}

    /** @param sequence of the event that is amended; it stays as it is */
    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    record Amend(Instant occurredAt, long sequence, String field, String oldValue, String newValue, String reason)
            implements Signing {}
}
