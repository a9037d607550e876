package clinic.journeys.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParkedAuditTest {

    private final Planted planted = new Planted();

    @Test
    void a_parked_fact_is_told_with_its_reason() {
        planted.parked(Hearing.SIGNED, "session-1", "the header ce_time is not a time");

        assertThat(findings())
                .containsExactly("billing.session-sessions has parked a-fact.v1 of session-1"
                        + " (clinic.session.sessions/3/7): the header ce_time is not a time");
    }

    @Test
    void a_fact_that_is_parked_without_a_reason_is_told_as_that() {
        planted.parked(Hearing.SIGNED, "session-1", " ");

        assertThat(findings()).singleElement().asString().endsWith("without a reason");
    }

    @Test
    void a_parked_fact_that_was_given_up_is_found_only_if_nobody_says_why() {
        givenUp(1, "sent by a broken test device", "staff-audit");
        assertThat(findings()).isEmpty();

        givenUp(2, "", "staff-audit");

        assertThat(findings())
                .containsExactly("billing.session-sessions gave up a-fact.v1 of session-2, and nobody says why");
    }

    private void givenUp(long id, String why, String by) {
        planted.run("billing", """
                insert into app.parked_discarded
                values (?, 'billing.session-sessions', ?, 'a-fact.v1', 'unreadable', ?, ?, '2026-03-02T12:00:00Z')""", id, "session-" + id, why, by);
    }

    private List<String> findings() {
        return new ParkedFacts(planted.store("billing")).findings();
    }
}
