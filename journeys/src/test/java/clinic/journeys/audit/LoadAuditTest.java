package clinic.journeys.audit;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.journeys.audit.LoadRecord.Command;
import clinic.journeys.audit.LoadRecord.Mark;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadAuditTest {

    private static final Command BOOK = new Command(
            "book visit-1",
            List.of(
                    Mark.only("booking", "visit-1", "visit.booked"),
                    new Mark("booking", "dayplan-a", "dayplan.reserved", "/reservation/visitId", "visit-1")));
    private static final Command READ_1 = vitals("reading-1");
    private static final Command READ_2 = vitals("reading-2");

    private final Planted planted = new Planted();
    private final LoadRecord load = new LoadRecord();

    @BeforeEach
    void a_visit_that_was_booked_and_one_reading() {
        load.sent(BOOK);
        load.acknowledged(BOOK, 0);
        load.sent(READ_1);
        load.acknowledged(READ_1, 0);
        planted.event("booking", "visit-1", 0, "visit.booked")
                .event("booking", "dayplan-a", 0, "dayplan.reserved", "{\"reservation\": {\"visitId\": \"visit-1\"}}")
                .event("session", "session-1", 0, "session.vitals-recorded", "{\"readingId\": \"reading-1\"}");
    }

    @Test
    void what_was_sent_and_acknowledged_and_is_there_gives_no_finding() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void an_acknowledged_command_whose_event_is_gone_is_found() {
        planted.run("session", "delete from store.event");

        assertThat(findings())
                .containsExactly("reading-1 of session-1 was answered sequence 0, the store of session ends at -1");
    }

    @Test
    void an_acknowledged_command_in_whose_place_stands_another_is_found() {
        load.sent(READ_2);
        load.acknowledged(READ_2, 0);

        assertThat(findings())
                .containsExactly(
                        "reading-2 was acknowledged and left no session.vitals-recorded in session-1 of session up to sequence 0");
    }

    @Test
    void an_acknowledged_command_that_was_done_in_part_is_found() {
        planted.run("booking", "delete from store.event where aggregate_id = 'dayplan-a'");

        assertThat(findings())
                .containsExactly("book visit-1 was acknowledged and left no dayplan.reserved in dayplan-a of booking");
    }

    @Test
    void an_event_that_nobody_sent_is_found() {
        planted.event("session", "session-1", 1, "session.vitals-recorded", "{\"readingId\": \"reading-9\"}");

        assertThat(findings())
                .containsExactly("event 1 of session-1 (session.vitals-recorded) was not sent by anybody");
    }

    @Test
    void an_event_of_a_command_that_was_only_refused_is_found() {
        load.sent(READ_2);
        load.refused(READ_2);

        planted.event("session", "session-1", 1, "session.vitals-recorded", "{\"readingId\": \"reading-2\"}");

        assertThat(findings())
                .containsExactly(
                        "event 1 of session-1 (session.vitals-recorded) is there although reading-2 was refused");
    }

    @Test
    void a_command_that_was_done_twice_is_found() {
        planted.event("session", "session-1", 1, "session.vitals-recorded", "{\"readingId\": \"reading-1\"}");

        assertThat(findings())
                .containsExactly("event 1 of session-1 (session.vitals-recorded) says again what event 0 says");
    }

    @Test
    void a_command_whose_answer_got_lost_may_be_there_or_not() {
        load.sent(READ_2);
        assertThat(findings()).isEmpty();

        planted.event("session", "session-1", 1, "session.vitals-recorded", "{\"readingId\": \"reading-2\"}");

        assertThat(findings()).isEmpty();
    }

    @Test
    void a_command_that_was_refused_after_its_first_answer_got_lost_may_be_there() {
        load.sent(READ_2);
        load.sent(READ_2);
        load.refused(READ_2);

        planted.event("session", "session-1", 1, "session.vitals-recorded", "{\"readingId\": \"reading-2\"}");

        assertThat(findings()).isEmpty();
    }

    private static Command vitals(String readingId) {
        return new Command(
                readingId,
                List.of(new Mark("session", "session-1", "session.vitals-recorded", "/readingId", readingId)));
    }

    private List<String> findings() {
        LoadEvents events = new LoadEvents(load, planted.stores());
        return Stream.of(new AcknowledgedCommands(load, events), new UnsentEvents(load, events))
                .flatMap(check -> check.findings().stream())
                .toList();
    }
}
