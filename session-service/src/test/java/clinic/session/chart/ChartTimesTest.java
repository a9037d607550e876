package clinic.session.chart;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.event.Recorded;
import clinic.platform.event.RecordedEvent;
import clinic.session.treatment.Phase;
import clinic.session.treatment.Sample;
import clinic.session.treatment.SessionDecider;
import clinic.session.treatment.SessionEvent;
import clinic.session.treatment.SessionState.Begun;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Both times of an entry as they are read on the screen and in a spreadsheet. */
class ChartTimesTest {

    private static ChartPage page() {
        SessionEvent begun = Sample.begun();
        Begun session = (Begun) new SessionDecider().evolve(new SessionDecider().initial(), begun);
        SessionLog log = new SessionLog("session-visit-1", null, Phase.ARRIVED, List.of(), 0, 0, 0, 0, null, null);
        Logs.Known known = new Logs.Known(log, session, List.of(Sample.at(0)));
        return new ChartPage(known, known, 1);
    }

    @Test
    void a_time_of_another_day_has_its_date() {
        assertThat(page().time(Sample.at(17))).isEqualTo("09:17");
        assertThat(page().time(Instant.parse("2026-03-03T16:17:00Z"))).isEqualTo("3 Mar 2026 09:17");
    }

    @Test
    void the_same_minute_of_another_day_is_not_the_same() {
        assertThat(page().sameMinute(Sample.at(17), Sample.at(17).plusSeconds(59)))
                .isTrue();
        assertThat(page().sameMinute(Sample.at(17), Instant.parse("2026-03-03T16:17:00Z")))
                .isFalse();
    }

    @Test
    void what_was_known_at_a_moment_is_a_beginning_of_the_record_though_a_clock_was_behind() {
        List<RecordedEvent<String>> all =
                List.of(entry(0, "begun", 0), entry(1, "cleared", 20), entry(2, "a clock behind", 15));
        assertThat(Logs.until(Sample.at(16), all)).containsExactly(all.getFirst());
        assertThat(Logs.until(Sample.at(20), all)).isEqualTo(all);
    }

    private static RecordedEvent<String> entry(long sequence, String what, int minute) {
        return new RecordedEvent<>(
                what,
                new Recorded("e", "session-visit-1", sequence, Sample.at(minute), "a", "A", "r", "c", "c", "t", 1));
    }

    @Test
    void a_spreadsheet_shows_what_an_amendment_changed_and_why_and_runs_none_of_it() {
        Entry entry = new Entry(
                3,
                "event-1",
                "session.amended",
                "Amends #3 after signing",
                "Deviation, device gap",
                Sample.at(300),
                Sample.at(301),
                false,
                1,
                "staff-nurse",
                "Nora Nurse",
                "CLINICIAN",
                "c",
                "c",
                new SessionEvent.Amended(Sample.at(300), 2, "diastolic", "68", "86", "=misread"));
        assertThat(LogCsv.of(List.of(entry)))
                .isEqualTo(
                        "number,happened,recorded,late,what,because,old,new,reason,who,event\n"
                                + "4,2026-03-02T21:00:00Z,2026-03-02T21:01:00Z,false,\"Amends #3 after signing\","
                                + "\"Deviation, device gap\",\"diastolic 68\",\"diastolic 86\",\"'=misread\",\"Nora Nurse\",event-1\n");
    }
}
