package clinic.session.treatment;

import static clinic.session.treatment.Sample.at;

import clinic.platform.decider.Actor;
import clinic.platform.testing.Given;
import clinic.session.treatment.SessionCommand.Sign;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignTest {

    private static Given.Outcome<SessionEvent> sign(List<SessionEvent> events, Actor signer) {
        return Given.of(new SessionDecider())
                .given(events)
                .at(Sample.NOW)
                .by(signer)
                .when(new Sign(Sample.NOW, Meaning.AUTHOR, Sample.HASH, events.size() - 1));
    }

    @Test
    void a_signature_binds_the_hash_of_what_was_seen_to_who_what_and_when() {
        List<SessionEvent> events = Sample.discharged();
        sign(events, Sample.nurse())
                .then(new SessionEvent.SessionSigned(
                        Sample.NOW, Sample.NURSE, Meaning.AUTHOR, Sample.HASH, events.size() - 1));
    }

    @ParameterizedTest
    @CsvSource({"300, true", "301, false"})
    void the_signer_has_logged_in_within_five_minutes(long secondsAgo, boolean fresh) {
        Actor signer = actor(Sample.NOW.minusSeconds(secondsAgo));
        if (fresh) {
            sign(Sample.discharged(), signer).thenTypes(SessionEvent.SessionSigned.class);
        } else {
            sign(Sample.discharged(), signer).thenRefused(Reason.LOGIN_NOT_FRESH);
        }
    }

    @Test
    void a_log_in_of_unknown_age_is_not_fresh() {
        sign(Sample.discharged(), actor(null)).thenRefused(Reason.LOGIN_NOT_FRESH);
    }

    private static Actor actor(Instant authenticatedAt) {
        return new Actor("staff-nurse", "Nora Nurse", Set.of("CLINICIAN"), authenticatedAt);
    }

    @Test
    void a_record_that_grew_meanwhile_is_read_again_first() {
        List<SessionEvent> events = Sample.discharged();
        Given.of(new SessionDecider())
                .given(events)
                .at(Sample.NOW)
                .by(Sample.nurse())
                .when(new Sign(Sample.NOW, Meaning.AUTHOR, Sample.HASH, events.size() - 2))
                .thenRefused(Reason.RECORD_GREW);
    }

    @Test
    void open_alarms_deviations_without_a_reason_and_open_risk_come_first() {
        SessionEvent alarm = new SessionEvent.AlarmRaised(
                at(75), "alarm-1", "reading-2", List.of(new Limit(Limit.Measure.SYSTOLIC, 146, 140)));
        sign(Sample.plus(Sample.discharged(), alarm), Sample.nurse()).thenRefused(Reason.ALARM_OPEN);
        sign(
                        Sample.plus(
                                Sample.discharged(),
                                alarm,
                                new SessionEvent.AlarmAnswered(at(90), "alarm-1", AlarmAnswer.TREATED, null)),
                        Sample.nurse())
                .thenTypes(SessionEvent.SessionSigned.class);

        List<SessionEvent> open = Sample.plus(
                Sample.observing(),
                new SessionEvent.PatientLeftEarly(
                        at(125), null, new Deviation("deviation-1", Deviation.Rule.LEFT_EARLY, "left", null)));
        sign(open, Sample.nurse()).thenRefused(Reason.DEVIATION_UNEXPLAINED);
        sign(
                        Sample.plus(open, new SessionEvent.DeviationExplained(at(126), "deviation-1", "felt well")),
                        Sample.nurse())
                .thenTypes(SessionEvent.SessionSigned.class);

        sign(Sample.plus(Sample.discharged(), new SessionEvent.SuicideRiskFlagged(at(160), 1)), Sample.nurse())
                .thenRefused(Reason.SUICIDE_RISK_OPEN);
    }

    @Test
    void only_a_prescriber_signs_as_the_responsible_one() {
        List<SessionEvent> events = Sample.discharged();
        Sign asResponsible = new Sign(Sample.NOW, Meaning.RESPONSIBLE_PRESCRIBER, Sample.HASH, events.size() - 1);
        var given = Given.of(new SessionDecider()).given(events).at(Sample.NOW);
        given.by(Sample.nurse()).when(asResponsible).thenRefused(Reason.MEANING_NOT_YOURS);
        given.by(Sample.doctor()).when(asResponsible).thenTypes(SessionEvent.SessionSigned.class);
    }

    @Test
    void a_dose_that_nobody_had_ordered_needs_its_order_and_diagnosis_before_the_signature() {
        List<SessionEvent> events = Sample.discharged();
        events.removeIf(e -> e instanceof SessionEvent.TreatmentOrdered);
        sign(events, Sample.nurse()).thenRefused(Reason.NOT_ORDERED);
        Given.of(new SessionDecider())
                .given(events)
                .at(Sample.NOW)
                .by(Sample.doctor())
                .when(new SessionCommand.OrderTreatment(Sample.NOW, 56, null, null))
                .thenTypes(SessionEvent.TreatmentOrdered.class);
        List<SessionEvent> undiagnosed = Sample.discharged();
        undiagnosed.removeIf(e -> e instanceof SessionEvent.DiagnosisRecorded);
        sign(undiagnosed, Sample.nurse()).thenRefused(Reason.DIAGNOSIS_MISSING);
    }

    @Test
    void an_amendment_says_what_stood_there() {
        Given.of(new SessionDecider())
                .given(Sample.signed())
                .at(Sample.NOW)
                .by(Sample.nurse())
                .when(new SessionCommand.Amend(Sample.NOW, 3, "number", " ", "R-4712", "misread"))
                .thenBadInput("oldValue");
    }

    @Test
    void who_witnessed_the_waste_does_not_sign() {
        List<SessionEvent> events = Sample.plus(Sample.infused(), new SessionEvent.Discharged(at(140), 110, 70, null));
        Actor witness = new Actor("staff-2", "Willa Witness", Set.of("CLINICIAN"), Sample.NOW);
        sign(events, witness).thenRefused(Reason.SIGNER_IS_WITNESS);
        sign(events, new Actor("STAFF-2", "Willa Witness", Set.of("CLINICIAN"), Sample.NOW))
                .thenRefused(Reason.SIGNER_IS_WITNESS);
        sign(events, Sample.nurse()).thenTypes(SessionEvent.SessionSigned.class);
    }
}
