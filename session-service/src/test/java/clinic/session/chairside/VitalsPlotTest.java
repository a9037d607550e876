package clinic.session.chairside;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.session.treatment.Sample;
import clinic.session.treatment.SessionDecider;
import clinic.session.treatment.SessionEvent;
import clinic.session.treatment.SessionState;
import clinic.session.treatment.SessionState.Begun;
import java.util.List;
import org.junit.jupiter.api.Test;

class VitalsPlotTest {

    private static final int MINUTES_OF_TEN_YEARS = 5_256_000;

    private static String drawn(List<SessionEvent> events) {
        SessionDecider decider = new SessionDecider();
        SessionState state = decider.initial();
        for (SessionEvent event : events) {
            state = decider.evolve(state, event);
        }
        return new VitalsPlot(((Begun) state).chart(), Sample.NOW).svg();
    }

    @Test
    void a_reading_of_years_ago_and_an_end_of_years_later_are_drawn_at_the_edge() {
        String past =
                drawn(Sample.plus(Sample.observing(), Sample.vitals("r", Sample.at(-MINUTES_OF_TEN_YEARS), 120, 80)));
        String future = drawn(Sample.plus(
                Sample.observing(),
                new SessionEvent.PatientLeftEarly(Sample.at(MINUTES_OF_TEN_YEARS), "date mistyped", null)));
        assertThat(past.length()).isLessThan(20_000);
        assertThat(future.length()).isLessThan(20_000);
    }

    @Test
    void a_heart_rate_beyond_its_limits_is_marked() {
        String calm = drawn(Sample.observing());
        String racing = drawn(Sample.plus(
                Sample.observing(), new SessionEvent.VitalsRecorded(Sample.at(75), "r", 120, 80, 131, 98, 5, 0)));
        assertThat(calm).doesNotContain("pt over");
        assertThat(racing).contains("pt over");
    }
}
