package clinic.session.treatment;

import static clinic.session.treatment.Sample.at;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.testing.Given;
import clinic.session.treatment.SessionCommand.Discharge;
import clinic.session.treatment.SessionEvent.Discharged;
import clinic.session.treatment.SessionEvent.ReadyToLeave;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DischargeTest {

    private static Given<SessionCommand, SessionState, SessionEvent> given(List<SessionEvent> events) {
        return Given.of(new SessionDecider()).given(events).at(Sample.NOW).by(Sample.nurse());
    }

    /** Watched, with everything in place but time. */
    private static List<SessionEvent> waiting() {
        return Sample.plus(
                Sample.observing(),
                Sample.vitals("reading-2", at(75), 138, 86),
                Sample.vitals("reading-3", at(150), 126, 80),
                new SessionEvent.RideHere(at(151)),
                new SessionEvent.InstructionsGiven(at(152)));
    }

    @Test
    void the_clock_runs_from_the_last_device_and_the_refusal_names_the_time() {
        given(waiting())
                .when(new Discharge(at(154), null))
                .thenRefused(Reason.DISCHARGE_NOT_BEFORE)
                .saying("Discharge not before 11:35: 120 min after the last device");
        given(waiting())
                .when(new Discharge(at(155), null))
                .then(new ReadyToLeave(at(155), 125, 120), new Discharged(at(155), 125, 120, null));
    }

    @ParameterizedTest
    @CsvSource({"69, false", "70, true", "85, true", "86, false"})
    void the_pressure_check_is_taken_from_35_to_50_minutes_after_the_last_device(int minute, boolean counts) {
        List<SessionEvent> events = Sample.plus(
                Sample.observing(),
                Sample.vitals("reading-2", at(minute), 138, 86),
                Sample.vitals("reading-3", at(150), 126, 80),
                new SessionEvent.RideHere(at(151)),
                new SessionEvent.InstructionsGiven(at(152)));
        var outcome = given(events).when(new Discharge(at(155), null));
        if (counts) {
            outcome.thenTypes(ReadyToLeave.class, Discharged.class);
        } else {
            outcome.thenRefused(Reason.BP_CHECK_MISSING);
        }
    }

    @Test
    void a_missed_check_with_a_reason_opens_the_gate_and_stays_a_deviation() {
        List<SessionEvent> events = Sample.plus(
                Sample.observing(),
                Sample.vitals("reading-3", at(150), 126, 80),
                new SessionEvent.RideHere(at(151)),
                new SessionEvent.InstructionsGiven(at(152)));
        given(events)
                .when(new SessionCommand.RecordMissedBpCheck(at(80), "cuff broken"))
                .thenRefused(Reason.BP_CHECK_NOT_OVER);
        given(events)
                .when(new SessionCommand.RecordMissedBpCheck(at(155), "cuff broken"))
                .thenTypes(SessionEvent.BpCheckMissed.class, ReadyToLeave.class);
    }

    @Test
    void the_last_reading_that_was_waited_for_makes_the_patient_ready() {
        given(Sample.plus(Sample.observing(), Sample.vitals("reading-2", at(75), 138, 86)))
                .when(new SessionCommand.RecordVitals(at(156), "reading-3", 126, 80, 72, 98, 5, 0))
                .then(Sample.vitals("reading-3", at(156), 126, 80), new ReadyToLeave(at(156), 126, 121));
    }

    @ParameterizedTest
    @CsvSource({"4, 0, SEDATION_PRESENT", "5, 3, DISSOCIATION_PRESENT"})
    void sedation_and_dissociation_keep_the_patient(int sedation, int dissociation, Reason reason) {
        given(Sample.plus(
                        waiting(),
                        new SessionEvent.VitalsRecorded(at(158), "r", 126, 80, 72, 98, sedation, dissociation)))
                .when(new Discharge(at(160), null))
                .thenRefused(reason);
    }

    @Test
    void final_vitals_beyond_the_limits_need_a_prescriber_who_says_why() {
        List<SessionEvent> events = Sample.plus(waiting(), Sample.vitals("r", at(158), 146, 88));
        given(events).when(new Discharge(at(160), "usual for this patient")).thenRefused(Reason.FINAL_VITALS_MISSING);
        given(events)
                .by(Sample.doctor())
                .when(new Discharge(at(160), "usual for this patient"))
                .and(e -> assertThat(((Discharged) e.getLast()).deviation())
                        .isEqualTo(new Deviation(
                                "deviation-1",
                                Deviation.Rule.FINAL_VITALS,
                                "systolic 146 mmHg (limit 140)",
                                "usual for this patient")));
    }

    @Test
    void ride_and_instructions_are_asked_for_as_of_the_moment_of_leaving() {
        List<SessionEvent> events = Sample.ready();
        given(events).when(new Discharge(at(160), null)).thenRefused(Reason.RIDE_NOT_HERE);
        given(Sample.plus(events, new SessionEvent.RideHere(at(161))))
                .when(new Discharge(at(160), null))
                .thenRefused(Reason.RIDE_NOT_HERE);
        given(Sample.plus(events, new SessionEvent.RideHere(at(157))))
                .when(new Discharge(at(160), null))
                .thenRefused(Reason.INSTRUCTIONS_NOT_GIVEN);
    }

    @Test
    void a_discharge_is_not_put_back_to_before_the_patient_got_worse() {
        given(Sample.plus(waiting(), Sample.vitals("worse", at(158), 182, 112)))
                .when(new Discharge(at(156), null))
                .thenRefused(Reason.FINAL_VITALS_MISSING)
                .saying("systolic 182");
        given(Sample.plus(waiting(), new SessionEvent.VitalsRecorded(at(158), "worse", 126, 80, 72, 98, 2, 0)))
                .when(new Discharge(at(156), null))
                .thenRefused(Reason.SEDATION_PRESENT);
    }

    @Test
    void a_late_entry_does_not_turn_back_the_clock_by_which_the_patient_is_ready() {
        given(Sample.plus(Sample.observing(), Sample.vitals("reading-3", at(156), 126, 80)))
                .when(new SessionCommand.RecordVitals(at(75), "reading-2", 138, 86, 72, 98, 5, 0))
                .then(Sample.vitals("reading-2", at(75), 138, 86), new ReadyToLeave(at(156), 126, 121));
    }

    @Test
    void nobody_leaves_before_the_dose_that_they_were_given() {
        given(Sample.observing())
                .when(new SessionCommand.RecordPatientLeft(at(34), "fled"))
                .thenBadInput("occurredAt");
        given(waiting()).when(new Discharge(at(34), null)).thenBadInput("occurredAt");
    }

    @Test
    void who_leaves_between_two_devices_or_after_the_full_time_is_told_so() {
        given(Sample.dosing())
                .when(new SessionCommand.RecordPatientLeft(at(40), "fled"))
                .and(e -> assertThat(((SessionEvent.PatientLeftEarly) e.getFirst())
                                .deviation()
                                .fact())
                        .isEqualTo("left 10 min after the last dose instead of 120; 28 of 56 mg given"));
        given(Sample.observing())
                .when(new SessionCommand.RecordPatientLeft(at(185), "fled"))
                .and(e -> assertThat(((SessionEvent.PatientLeftEarly) e.getFirst())
                                .deviation()
                                .fact())
                        .isEqualTo("left 150 min after the last dose, before being discharged"));
    }

    @Test
    void a_recovery_score_counts_by_when_it_was_taken_and_only_after_the_infusion() {
        List<SessionEvent> events = Sample.plus(
                Sample.infused(),
                Sample.vitals("r", at(131), 126, 80),
                new SessionEvent.RideHere(at(131)),
                new SessionEvent.InstructionsGiven(at(131)));
        RecoveryScore ten = new RecoveryScore(2, 2, 2, 2, 2);
        RecoveryScore seven = new RecoveryScore(1, 1, 1, 2, 2);
        given(Sample.plus(events, new SessionEvent.RecoveryRecorded(at(20), ten, 10)))
                .when(new Discharge(at(132), null))
                .thenRefused(Reason.RECOVERY_SCORE_LOW);
        given(Sample.plus(
                        events,
                        new SessionEvent.RecoveryRecorded(at(130), seven, 7),
                        new SessionEvent.RecoveryRecorded(at(90), ten, 10)))
                .when(new Discharge(at(132), null))
                .thenRefused(Reason.RECOVERY_SCORE_LOW)
                .saying("now 7");
    }

    @Test
    void who_leaves_too_early_is_a_fact_with_a_deviation() {
        given(Sample.observing())
                .when(new SessionCommand.RecordPatientLeft(at(125), null))
                .then(new SessionEvent.PatientLeftEarly(
                        at(125),
                        null,
                        new Deviation(
                                "deviation-1",
                                Deviation.Rule.LEFT_EARLY,
                                "left 90 min after the last dose instead of 120",
                                null)));
        given(List.of(Sample.begun()))
                .when(new SessionCommand.RecordPatientLeft(at(25), "changed their mind"))
                .then(new SessionEvent.PatientLeftEarly(at(25), "changed their mind", null));
    }

    @Test
    void an_infusion_is_over_an_hour_after_it_stopped_with_a_recovery_score_of_nine() {
        List<SessionEvent> events = Sample.plus(
                Sample.infused(),
                Sample.vitals("r", at(131), 126, 80),
                new SessionEvent.RideHere(at(131)),
                new SessionEvent.InstructionsGiven(at(131)));
        given(events).when(new Discharge(at(132), null)).thenRefused(Reason.RECOVERY_SCORE_LOW);
        given(events)
                .when(new SessionCommand.RecordRecovery(at(131), new RecoveryScore(2, 2, 2, 2, 1)))
                .thenTypes(SessionEvent.RecoveryRecorded.class, ReadyToLeave.class);
        given(events)
                .when(new SessionCommand.RecordRecovery(at(131), new RecoveryScore(2, 2, 2, 1, 1)))
                .thenTypes(SessionEvent.RecoveryRecorded.class);
    }
}
