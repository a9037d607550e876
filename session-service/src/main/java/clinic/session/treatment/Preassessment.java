package clinic.session.treatment;

import clinic.session.treatment.SessionEvent.ConsentRecorded;
import clinic.session.treatment.SessionEvent.DiagnosisRecorded;
import clinic.session.treatment.SessionEvent.EnrolmentVerified;
import clinic.session.treatment.SessionEvent.FastingRecorded;
import clinic.session.treatment.SessionEvent.IdentityConfirmed;
import clinic.session.treatment.SessionEvent.MedicinesReviewed;
import clinic.session.treatment.SessionEvent.Phq9Recorded;
import clinic.session.treatment.SessionEvent.RideArranged;
import clinic.session.treatment.SessionEvent.SuicideRiskDecided;
import clinic.session.treatment.SessionEvent.SuicideRiskFlagged;
import clinic.session.treatment.SessionEvent.TreatmentOrdered;
import clinic.session.treatment.SessionEvent.WeightRecorded;
import org.jspecify.annotations.Nullable;

/** What is known before the dose: of each question the newest answer, null while there is none. */
public record Preassessment(
        @Nullable IdentityConfirmed identity,
        @Nullable ConsentRecorded consent,
        @Nullable EnrolmentVerified enrolment,
        @Nullable RideArranged ride,
        @Nullable FastingRecorded fasting,
        @Nullable MedicinesReviewed medicines,
        @Nullable Phq9Recorded phq9,
        @Nullable SuicideRiskFlagged risk,
        @Nullable SuicideRiskDecided decision,
        @Nullable WeightRecorded weight,
        @Nullable DiagnosisRecorded diagnosis,
        @Nullable TreatmentOrdered order) {

    static final Preassessment EMPTY =
            new Preassessment(null, null, null, null, null, null, null, null, null, null, null, null);

    /** A new flag needs a new decision. */
    Preassessment with(SessionEvent.Preparation event) {
        return switch (event) {
            case IdentityConfirmed e ->
                new Preassessment(
                        e, consent, enrolment, ride, fasting, medicines, phq9, risk, decision, weight, diagnosis,
                        order);
            case ConsentRecorded e ->
                new Preassessment(
                        identity, e, enrolment, ride, fasting, medicines, phq9, risk, decision, weight, diagnosis,
                        order);
            case EnrolmentVerified e ->
                new Preassessment(
                        identity, consent, e, ride, fasting, medicines, phq9, risk, decision, weight, diagnosis, order);
            case RideArranged e ->
                new Preassessment(
                        identity, consent, enrolment, e, fasting, medicines, phq9, risk, decision, weight, diagnosis,
                        order);
            case FastingRecorded e ->
                new Preassessment(
                        identity, consent, enrolment, ride, e, medicines, phq9, risk, decision, weight, diagnosis,
                        order);
            case MedicinesReviewed e ->
                new Preassessment(
                        identity, consent, enrolment, ride, fasting, e, phq9, risk, decision, weight, diagnosis, order);
            case Phq9Recorded e ->
                new Preassessment(
                        identity, consent, enrolment, ride, fasting, medicines, e, risk, decision, weight, diagnosis,
                        order);
            case SuicideRiskFlagged e ->
                new Preassessment(
                        identity, consent, enrolment, ride, fasting, medicines, phq9, e, null, weight, diagnosis,
                        order);
            case SuicideRiskDecided e ->
                new Preassessment(
                        identity, consent, enrolment, ride, fasting, medicines, phq9, risk, e, weight, diagnosis,
                        order);
            case WeightRecorded e ->
                new Preassessment(
                        identity, consent, enrolment, ride, fasting, medicines, phq9, risk, decision, later(e),
                        diagnosis, order);
            case DiagnosisRecorded e ->
                new Preassessment(
                        identity, consent, enrolment, ride, fasting, medicines, phq9, risk, decision, weight, e, order);
            case TreatmentOrdered e ->
                new Preassessment(
                        identity, consent, enrolment, ride, fasting, medicines, phq9, risk, decision, weight, diagnosis,
                        e);
            case SessionEvent.ClearedForDosing e -> this;
        };
    }

    /** Of two weights the one that was taken later, in whichever order they were written down. */
    private WeightRecorded later(WeightRecorded e) {
        return weight != null && weight.occurredAt().isAfter(e.occurredAt()) ? weight : e;
    }

    public boolean contraindicated() {
        return medicines != null && !medicines.contraindications().isEmpty();
    }

    /** A flag that nobody has decided on yet. */
    public boolean riskOpen() {
        return risk != null && decision == null;
    }
}
