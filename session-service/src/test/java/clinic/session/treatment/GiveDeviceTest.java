package clinic.session.treatment;

import static clinic.session.treatment.Sample.NDC;
import static clinic.session.treatment.Sample.at;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.testing.Given;
import clinic.session.treatment.SessionCommand.GiveDevice;
import clinic.session.treatment.SessionEvent.DeviceGiven;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GiveDeviceTest {

    private static GiveDevice give(int number, Instant when, LocalDate expires, String reason) {
        return new GiveDevice(when, number, NDC, "24KX091", expires, reason);
    }

    private static Given<SessionCommand, SessionState, SessionEvent> given(List<SessionEvent> events) {
        return Given.of(new SessionDecider()).given(events).at(Sample.NOW).by(Sample.nurse());
    }

    @Test
    void two_devices_five_minutes_apart_make_56_mg_and_end_the_dosing() {
        var dosing = given(Sample.cleared());
        dosing.when(give(1, at(30), Sample.EXPIRES, null)).then(Sample.device(1, at(30)));
        given(Sample.dosing()).when(give(2, at(35), Sample.EXPIRES, null)).then(Sample.device(2, at(35)));
        assertThat(given(Sample.observing()).state()).isInstanceOf(SessionState.Observing.class);
    }

    @ParameterizedTest
    @CsvSource({"34, true", "35, false"})
    void a_device_before_five_minutes_is_a_deviation_and_is_recorded(int minute, boolean early) {
        given(Sample.dosing())
                .when(give(2, at(minute), Sample.EXPIRES, "patient was quicker"))
                .thenTypes(DeviceGiven.class)
                .and(events -> {
                    Deviation deviation = ((DeviceGiven) events.getFirst()).deviation();
                    if (early) {
                        assertThat(deviation)
                                .isEqualTo(new Deviation(
                                        "deviation-1",
                                        Deviation.Rule.DEVICE_GAP,
                                        "4 min after the last device instead of 5",
                                        "patient was quicker"));
                    } else {
                        assertThat(deviation).isNull();
                    }
                });
    }

    @Test
    void an_early_device_without_a_reason_is_recorded_with_the_reason_open() {
        given(Sample.dosing())
                .when(give(2, at(31), Sample.EXPIRES, null))
                .and(events -> assertThat(
                                ((DeviceGiven) events.getFirst()).deviation().reason())
                        .isNull());
    }

    @Test
    void an_expired_lot_is_refused_but_a_fact_with_its_reason_is_recorded() {
        LocalDate yesterday = LocalDate.of(2026, 3, 1);
        given(Sample.cleared()).when(give(1, at(30), yesterday, null)).thenRefused(Reason.EXPIRED_DRUG);
        given(Sample.cleared())
                .when(give(1, at(30), yesterday, "seen only afterwards"))
                .and(events -> assertThat(
                                ((DeviceGiven) events.getFirst()).deviation().rule())
                        .isEqualTo(Deviation.Rule.EXPIRED_DRUG));
        given(Sample.cleared())
                .when(give(1, at(30), LocalDate.of(2026, 3, 2), null))
                .then(new DeviceGiven(at(30), 1, 28, NDC, "24KX091", LocalDate.of(2026, 3, 2), null));
    }

    @Test
    void a_repeat_changes_nothing_and_another_lot_under_the_same_number_is_refused() {
        given(Sample.dosing()).when(give(1, at(30), Sample.EXPIRES, null)).thenNothing();
        given(Sample.dosing())
                .when(new GiveDevice(at(30), 1, NDC, "OTHER", Sample.EXPIRES, null))
                .thenRefused(Reason.DEVICE_ALREADY_RECORDED);
        given(Sample.observing())
                .when(give(3, at(40), Sample.EXPIRES, null))
                .thenRefused(Reason.DOSE_COMPLETE)
                .saying("56 of 56 mg given");
    }

    @Test
    void a_flag_raised_after_the_clearance_holds_the_first_device() {
        given(Sample.plus(Sample.cleared(), new SessionEvent.SuicideRiskFlagged(at(20), 2)))
                .when(give(1, at(30), Sample.EXPIRES, null))
                .thenRefused(Reason.SUICIDE_RISK_OPEN);
        given(Sample.plus(Sample.dosing(), new SessionEvent.SuicideRiskFlagged(at(32), 2)))
                .when(give(2, at(35), Sample.EXPIRES, null))
                .thenRefused(Reason.SUICIDE_RISK_OPEN);
    }
}
