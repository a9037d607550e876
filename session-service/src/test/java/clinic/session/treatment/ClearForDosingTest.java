package clinic.session.treatment;

import static clinic.session.treatment.Sample.at;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.testing.Given;
import clinic.session.treatment.SessionCommand.ClearForDosing;
import clinic.session.treatment.SessionEvent.ClearedForDosing;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClearForDosingTest {

    private static Given.Outcome<SessionEvent> clear(List<SessionEvent> events, String override) {
        return Given.of(new SessionDecider())
                .given(events)
                .at(Sample.NOW)
                .by(Sample.doctor())
                .when(new ClearForDosing(at(12), override));
    }

    @Test
    void a_patient_of_whom_all_is_known_is_cleared_by_the_prescriber() {
        clear(Sample.prepared(), null).then(new ClearedForDosing(at(12), Sample.DOCTOR, null));
    }

    @ParameterizedTest
    @CsvSource({
        "IdentityConfirmed, IDENTITY_NOT_CONFIRMED",
        "ConsentRecorded, CONSENT_MISSING",
        "EnrolmentVerified, NOT_ENROLLED",
        "RideArranged, NO_RIDE",
        "FastingRecorded, NOT_FASTING",
        "MedicinesReviewed, CONTRAINDICATED",
        "Phq9Recorded, PHQ9_MISSING",
        "DiagnosisRecorded, DIAGNOSIS_MISSING",
        "TreatmentOrdered, NOT_ORDERED",
        "VitalsRecorded, VITALS_MISSING"
    })
    void each_thing_that_is_not_known_refuses(String missing, Reason reason) {
        List<SessionEvent> events = Sample.prepared();
        assertThat(events.removeIf(e -> e.getClass().getSimpleName().equals(missing)))
                .isTrue();
        clear(events, null).thenRefused(reason);
        clear(events, "they insist").thenRefused(reason);
    }

    @Test
    void the_refusal_names_everything_that_is_missing() {
        var outcome = clear(List.of(Sample.begun()), null);
        assertThat(((SessionRefused) outcome.failure()).details().get("unmet").toString())
                .contains("IDENTITY_NOT_CONFIRMED", "NOT_ORDERED", "VITALS_MISSING");
    }

    @Test
    void pressure_over_the_limit_needs_the_prescribers_reason_and_becomes_a_deviation() {
        List<SessionEvent> events = Sample.plus(Sample.prepared(), Sample.vitals("reading-2", at(11), 152, 96));
        clear(events, null).thenRefused(Reason.VITALS_BEYOND_LIMITS).saying("systolic 152 mmHg (limit 140)");
        clear(events, "long-standing, benefit outweighs")
                .then(new ClearedForDosing(
                        at(12),
                        Sample.DOCTOR,
                        new Deviation(
                                "deviation-1",
                                Deviation.Rule.PRE_DOSE_VITALS,
                                "systolic 152 mmHg (limit 140), diastolic 96 mmHg (limit 90)",
                                "long-standing, benefit outweighs")));
    }

    @Test
    void an_override_without_need_leaves_no_deviation() {
        clear(Sample.prepared(), "just in case").then(new ClearedForDosing(at(12), Sample.DOCTOR, null));
    }

    @Test
    void readings_older_than_an_hour_do_not_count() {
        Given.of(new SessionDecider())
                .given(Sample.prepared())
                .at(Sample.NOW)
                .by(Sample.doctor())
                .when(new ClearForDosing(at(71), null))
                .thenRefused(Reason.VITALS_MISSING);
    }

    @Test
    void a_clearance_is_not_put_back_to_before_a_reading_that_forbids_it() {
        clear(Sample.plus(Sample.prepared(), Sample.vitals("reading-2", at(40), 188, 112)), null)
                .thenRefused(Reason.VITALS_BEYOND_LIMITS)
                .saying("systolic 188");
    }

    @Test
    void a_screen_that_contradicts_itself_is_asked_again() {
        Given.of(new SessionDecider())
                .given(Sample.prepared())
                .at(Sample.NOW)
                .when(new SessionCommand.DecideSuicideRisk(
                        at(8),
                        new SuicideScreen(false, false, false, true, true, false),
                        SuicideScreen.Decision.PROCEED,
                        null))
                .thenBadInput("thoughts");
    }

    @Test
    void a_positive_item_9_waits_for_a_decision_that_lets_treatment_go_on() {
        List<SessionEvent> flagged = Sample.plus(Sample.prepared(), new SessionEvent.SuicideRiskFlagged(at(7), 1));
        clear(flagged, null).thenRefused(Reason.SUICIDE_RISK_OPEN);
        clear(Sample.plus(flagged, decided(SuicideScreen.Decision.HOLD)), null).thenRefused(Reason.SUICIDE_RISK_OPEN);
        clear(Sample.plus(flagged, decided(SuicideScreen.Decision.PROCEED_WITH_SAFETY_PLAN)), null)
                .thenTypes(ClearedForDosing.class);
    }

    private static SessionEvent decided(SuicideScreen.Decision decision) {
        SuicideScreen screen = new SuicideScreen(true, false, false, false, false, false);
        return new SessionEvent.SuicideRiskDecided(at(8), screen, screen.risk(), decision, null);
    }

    @Test
    void a_meal_too_recent_names_the_time_from_which_it_is_not() {
        List<SessionEvent> events =
                Sample.plus(Sample.prepared(), new SessionEvent.FastingRecorded(at(5), at(-60), at(-60)));
        clear(events, null).thenRefused(Reason.NOT_FASTING).saying("not before 10:00");
    }

    @Test
    void a_consent_of_more_than_a_year_ago_or_a_contraindication_refuses() {
        clear(
                        Sample.plus(
                                Sample.prepared(),
                                new SessionEvent.ConsentRecorded(at(2), "2024-01", LocalDate.of(2025, 3, 1))),
                        null)
                .thenRefused(Reason.CONSENT_MISSING);
        clear(
                        Sample.plus(
                                Sample.prepared(),
                                new SessionEvent.MedicinesReviewed(
                                        at(6), Set.of(), Set.of(Contraindication.HYPERSENSITIVITY))),
                        null)
                .thenRefused(Reason.CONTRAINDICATED);
    }

    @Test
    void an_unanswered_item_leaves_the_score_incomplete_and_item_9_has_to_be_asked() {
        Given.of(new SessionDecider())
                .given(Sample.begun())
                .at(Sample.NOW)
                .when(new SessionCommand.RecordPhq9(at(7), Arrays.asList(1, null, 1, 1, 1, 1, 1, 1, null)))
                .then(new SessionEvent.Phq9Recorded(at(7), Arrays.asList(1, null, 1, 1, 1, 1, 1, 1, null), null));
        clear(
                        Sample.plus(
                                Sample.prepared(),
                                new SessionEvent.Phq9Recorded(
                                        at(7), Arrays.asList(1, 1, 1, 1, 1, 1, 1, 1, null), null)),
                        null)
                .thenRefused(Reason.PHQ9_MISSING);
    }

    @Test
    void nothing_of_a_visit_happened_more_than_twelve_hours_before_the_arrival() {
        var given = Given.of(new SessionDecider()).given(Sample.prepared()).at(Sample.NOW);
        given.when(new SessionCommand.RecordVitals(at(-721), "r", 120, 80, 70, 98, null, null))
                .thenBadInput("occurredAt");
        given.when(new SessionCommand.RecordVitals(at(-720), "r", 120, 80, 70, 98, null, null))
                .thenTypes(SessionEvent.VitalsRecorded.class);
        Given.of(new SessionDecider())
                .at(Sample.NOW)
                .when(new SessionCommand.BeginSession(
                        at(-721), Sample.plan(Treatment.ESKETAMINE), false, Sample.protocol()))
                .thenBadInput("occurredAt");
    }

    @Test
    void what_happened_is_never_in_the_future() {
        Given.of(new SessionDecider())
                .given(Sample.prepared())
                .at(at(11))
                .by(Sample.doctor())
                .when(new ClearForDosing(at(12), null))
                .thenBadInput("occurredAt");
    }
}
