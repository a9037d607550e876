package clinic.session.treatment;

import static clinic.session.treatment.Sample.at;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.testing.Given;
import clinic.session.treatment.SessionCommand.GiveDevice;
import clinic.session.treatment.SessionCommand.RecordVitals;
import clinic.session.treatment.SessionEvent.AlarmRaised;
import clinic.session.treatment.SessionEvent.DeviceGiven;
import clinic.session.treatment.SessionEvent.VitalsRecorded;
import clinic.session.treatment.SessionState.Begun;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drug that was given is recorded, whatever was recorded first; what stood against it holds the order only. */
class GivenAllTheSameTest {

    private static final String WHY = "given before the stop was entered";

    private static Given<SessionCommand, SessionState, SessionEvent> given(List<SessionEvent> events) {
        return Given.of(new SessionDecider()).given(events).at(Sample.NOW).by(Sample.nurse());
    }

    private static GiveDevice device(int number, Instant at, String reason) {
        return new GiveDevice(at, number, Sample.NDC, "24KX091", Sample.EXPIRES, reason);
    }

    private static List<SessionEvent> stopped() {
        Deviation half = new Deviation("deviation-1", Deviation.Rule.DOSE_NOT_AS_ORDERED, "28 of 56 mg given", "x");
        return Sample.plus(Sample.dosing(), new SessionEvent.DosingStopped(at(36), 28, 56, half));
    }

    private static List<SessionEvent> left() {
        return Sample.plus(Sample.dosing(), new SessionEvent.PatientLeftEarly(at(40), "fled", null));
    }

    private static List<SessionEvent> calledOff() {
        return Sample.plus(Sample.cleared(), new SessionEvent.CalledOff(at(20), "patient changed their mind"));
    }

    private static Begun after(List<SessionEvent> events, GiveDevice device) {
        var outcome = given(events).when(device);
        return (Begun) given(events).given(outcome.events()).state();
    }

    @Test
    void a_second_device_is_recorded_after_the_stop_and_runs_the_clock_from_there() {
        given(stopped()).when(device(2, at(35), null)).thenRefused(Reason.DOSE_COMPLETE);
        given(stopped())
                .when(device(2, at(35), WHY))
                .then(new DeviceGiven(
                        at(35),
                        2,
                        28,
                        Sample.NDC,
                        "24KX091",
                        Sample.EXPIRES,
                        new Deviation(
                                "deviation-2",
                                Deviation.Rule.NOT_IN_DOSING,
                                "given at 09:35, recorded after dosing was over",
                                WHY)));
        Begun session = after(stopped(), device(2, at(35), WHY));
        assertThat(session.phase()).isEqualTo(Phase.OBSERVING);
        assertThat(session.chart().drug().lastAt()).isEqualTo(at(35));
    }

    @Test
    void a_patient_who_was_ready_is_watched_again() {
        assertThat(after(Sample.ready(), device(3, at(40), WHY)).phase()).isEqualTo(Phase.OBSERVING);
    }

    @Test
    void a_patient_who_left_stays_away_and_their_second_device_is_recorded() {
        given(left()).when(device(2, at(35), null)).thenRefused(Reason.SESSION_OVER);
        assertThat(after(left(), device(2, at(35), WHY)).phase()).isEqualTo(Phase.ENDED_EARLY);
        given(left()).when(device(2, at(41), WHY)).thenBadInput("occurredAt");
        assertThat(after(Sample.discharged(), device(3, at(40), WHY)).phase()).isEqualTo(Phase.DISCHARGED);
    }

    @Test
    void a_dose_after_the_treatment_was_called_off_opens_the_visit_again_so_that_somebody_watches() {
        given(calledOff()).when(device(1, at(25), null)).thenRefused(Reason.SESSION_OVER);
        Begun session = after(calledOff(), device(1, at(25), WHY));
        assertThat(session.phase()).isEqualTo(Phase.DOSING);
        assertThat(session.chart().leaving().overAt()).isNull();
    }

    @Test
    void a_device_before_the_clearance_is_refused_as_an_order_and_recorded_as_a_fact() {
        given(Sample.prepared()).when(device(1, at(30), null)).thenRefused(Reason.NOT_CLEARED);
        given(Sample.prepared()).when(device(1, at(30), WHY)).thenTypes(DeviceGiven.class);
        given(Sample.cleared())
                .when(device(1, at(11), null))
                .thenRefused(Reason.NOT_CLEARED)
                .saying("only at 09:12");
        given(Sample.cleared())
                .when(device(1, at(11), WHY))
                .and(events -> assertThat(((DeviceGiven) events.getFirst()).deviation())
                        .isEqualTo(new Deviation(
                                "deviation-1", Deviation.Rule.NOT_IN_DOSING, "given at 09:11, cleared at 09:12", WHY)));
    }

    @Test
    void a_patient_who_was_given_a_device_without_a_clearance_is_watched_and_not_cleared_any_more() {
        List<SessionEvent> events = Sample.plus(Sample.prepared(), Sample.device(1, at(30)));
        given(events).when(device(2, at(35), null)).thenRefused(Reason.NOT_CLEARED);
        given(events)
                .by(Sample.doctor())
                .when(new SessionCommand.ClearForDosing(at(40), null))
                .thenRefused(Reason.DOSE_GIVEN);
    }

    @Test
    void what_is_read_off_a_clock_is_not_before_what_happened_within_the_same_minute() {
        List<SessionEvent> cleared = Sample.plus(
                Sample.prepared(), new SessionEvent.ClearedForDosing(at(12).plusSeconds(34), Sample.DOCTOR, null));
        given(cleared).when(device(1, at(12), null)).thenTypes(DeviceGiven.class);
        given(Sample.plus(cleared, Sample.device(1, at(30).plusSeconds(40))))
                .when(new SessionCommand.RecordPatientLeft(at(30), "fled"))
                .thenTypes(SessionEvent.PatientLeftEarly.class);
    }

    @Test
    void an_infusion_without_a_clearance_needs_weight_and_order_to_be_recorded() {
        var start = new SessionCommand.StartInfusion(
                at(30), "00409205105", "KT77", Sample.EXPIRES, ContainerType.SINGLE_DOSE, 50_000, WHY);
        List<SessionEvent> events = Sample.infusionCleared();
        events.removeIf(e -> e instanceof SessionEvent.ClearedForDosing);
        given(events).when(start).thenTypes(SessionEvent.InfusionStarted.class);
        events.removeIf(e -> e instanceof SessionEvent.WeightRecorded);
        given(events).when(start).thenRefused(Reason.WEIGHT_MISSING);
    }

    @Test
    void all_that_was_wrong_with_a_device_stands_in_its_deviation() {
        given(Sample.dosing())
                .when(new GiveDevice(at(33), 2, Sample.NDC, "24KX091", LocalDate.of(2026, 3, 1), WHY))
                .and(events -> assertThat(((DeviceGiven) events.getFirst()).deviation())
                        .isEqualTo(new Deviation(
                                "deviation-1",
                                Deviation.Rule.EXPIRED_DRUG,
                                "expired on 2026-03-01; 3 min after the last device instead of 5",
                                WHY)));
    }

    @ParameterizedTest
    @CsvSource({"dosing, true", "cleared, true", "prepared, false"})
    void a_reading_beyond_the_limits_raises_an_alarm_from_the_clearance_on(String phase, boolean alarm) {
        List<SessionEvent> events = switch (phase) {
            case "dosing" -> Sample.dosing();
            case "cleared" -> Sample.cleared();
            default -> Sample.prepared();
        };
        var outcome = given(events).when(new RecordVitals(at(20), "r", 195, 120, 72, 98, null, null));
        if (alarm) {
            outcome.thenTypes(VitalsRecorded.class, AlarmRaised.class);
        } else {
            outcome.thenTypes(VitalsRecorded.class);
        }
    }

    @Test
    void a_pressure_that_rose_after_the_clearance_holds_the_first_dose() {
        List<SessionEvent> events = Sample.plus(Sample.cleared(), Sample.vitals("r", at(20), 195, 120));
        given(events).when(device(1, at(30), null)).thenRefused(Reason.VITALS_BEYOND_LIMITS);
        given(events)
                .when(device(1, at(30), WHY))
                .and(e -> assertThat(((DeviceGiven) e.getFirst()).deviation().rule())
                        .isEqualTo(Deviation.Rule.PRE_DOSE_VITALS));
        given(Sample.plus(events, Sample.vitals("r2", at(28), 128, 82)))
                .when(device(1, at(30), null))
                .thenTypes(DeviceGiven.class);
    }

    @Test
    void the_reading_that_the_prescriber_cleared_the_patient_with_does_not_hold_it() {
        List<SessionEvent> events = Sample.plus(
                Sample.prepared(),
                Sample.vitals("r", at(11), 152, 96),
                new SessionEvent.ClearedForDosing(at(12), Sample.DOCTOR, null));
        given(events).when(device(1, at(30), null)).thenTypes(DeviceGiven.class);
    }

    @ParameterizedTest
    @CsvSource({"70, true", "71, false"})
    void the_reading_before_the_first_dose_is_of_the_last_hour(int minute, boolean fresh) {
        var outcome = given(Sample.cleared()).when(device(1, at(minute), null));
        if (fresh) {
            outcome.thenTypes(DeviceGiven.class);
        } else {
            outcome.thenRefused(Reason.VITALS_MISSING);
        }
    }

    @Test
    void a_contraindication_that_is_found_after_the_clearance_holds_every_dose_and_asks_for_attention() {
        SessionEvent found = new SessionEvent.MedicinesReviewed(
                at(20), Set.of(), Set.of(Contraindication.ANEURYSMAL_VASCULAR_DISEASE));
        List<SessionEvent> events = Sample.plus(Sample.cleared(), found);
        given(events).when(device(1, at(30), null)).thenRefused(Reason.CONTRAINDICATED);
        assertThat(Attention.of((Begun) given(events).state())).contains("Contraindicated since the clearance");
        given(Sample.plus(Sample.dosing(), found)).when(device(2, at(35), null)).thenRefused(Reason.CONTRAINDICATED);
        given(Sample.plus(Sample.infusionCleared(), found))
                .when(new SessionCommand.StartInfusion(
                        at(30), "00409205105", "KT77", Sample.EXPIRES, ContainerType.SINGLE_DOSE, 50_000, null))
                .thenRefused(Reason.CONTRAINDICATED);
    }

    @Test
    void a_device_that_is_written_down_after_the_reading_it_explains_raises_the_alarm() {
        List<SessionEvent> events = Sample.plus(Sample.prepared(), Sample.vitals("r", at(70), 190, 110));
        given(events)
                .when(device(1, at(30), WHY))
                .thenTypes(DeviceGiven.class, AlarmRaised.class)
                .and(e -> assertThat(((AlarmRaised) e.getLast()).readingId()).isEqualTo("r"));
    }

    @Test
    void the_same_reading_twice_is_one_and_another_under_its_id_is_refused() {
        List<SessionEvent> events = Sample.plus(Sample.observing(), Sample.vitals("r", at(75), 138, 86));
        given(events).when(new RecordVitals(at(76), "r", 138, 86, 72, 98, 5, 0)).thenNothing();
        given(events)
                .when(new RecordVitals(at(76), "r", 190, 110, 72, 98, 5, 0))
                .thenRefused(Reason.READING_ALREADY_RECORDED);
    }
}
