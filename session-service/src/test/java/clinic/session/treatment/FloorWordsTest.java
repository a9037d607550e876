package clinic.session.treatment;

import static clinic.session.treatment.Sample.at;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.testing.Given;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is due next, and why somebody must look. */
class FloorWordsTest {

    private static SessionState.Begun state(List<SessionEvent> events) {
        return (SessionState.Begun) Given.of(new SessionDecider()).given(events).state();
    }

    @Test
    void after_the_first_device_the_second_is_due_after_the_gap() {
        assertThat(NextDue.of(state(Sample.dosing()))).contains(new NextDue(at(35), "Device 2"));
    }

    @Test
    void under_observation_the_peak_check_comes_first_then_the_routine_then_leaving() {
        assertThat(NextDue.of(state(Sample.observing()))).contains(new NextDue(at(75), "BP at 40 min"));
        List<SessionEvent> checked = Sample.plus(Sample.observing(), Sample.vitals("reading-2", at(75), 130, 80));
        assertThat(NextDue.of(state(checked))).contains(new NextDue(at(105), "BP, HR, SpO₂"));
        List<SessionEvent> late = Sample.plus(checked, Sample.vitals("reading-3", at(140), 130, 80));
        assertThat(NextDue.of(state(late))).contains(new NextDue(at(155), "May leave, if the rest is met"));
    }

    @Test
    void during_an_infusion_readings_are_due_every_ten_minutes() {
        assertThat(NextDue.of(state(Sample.infusing()))).contains(new NextDue(at(40), "BP, HR, SpO₂"));
    }

    @Test
    void nothing_is_due_once_signed() {
        assertThat(NextDue.of(state(Sample.signed()))).isEmpty();
        assertThat(Attention.of(state(Sample.signed()))).isEmpty();
    }

    @Test
    void an_open_alarm_and_a_pressure_that_waits_for_the_prescriber_ask_for_attention() {
        assertThat(Attention.of(state(Sample.observing()))).isEmpty();
        assertThat(Attention.of(state(Sample.plus(Sample.prepared(), Sample.vitals("reading-2", at(11), 152, 96)))))
                .hasValueSatisfying(why -> assertThat(why).contains("Prescriber to decide", "152"));
        SessionEvent alarm = new SessionEvent.AlarmRaised(
                at(75), "alarm-1", "reading-2", List.of(new Limit(Limit.Measure.SPO2, 90, 92)));
        assertThat(Attention.of(state(Sample.plus(Sample.observing(), alarm))))
                .contains("SpO₂ 90 % (limit 92) at 10:15");
    }
}
