package clinic.journeys.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoreAuditTest {

    private final Planted planted = new Planted();

    @Test
    void a_hole_in_an_aggregates_events_is_found() {
        planted.event("session", "session-1", 0, "session.begun").event("session", "session-1", 1, "session.ride-here");
        assertThat(findings()).isEmpty();

        planted.event("session", "session-1", 4, "session.discharged");

        assertThat(findings()).containsExactly("session: 2 events of session-1 are missing before sequence 4");
    }

    @Test
    void an_event_that_was_committed_before_the_one_it_follows_is_found() {
        planted.event("session", "session-1", 0, "session.begun").event("session", "session-1", 1, "session.ride-here");

        planted.run("session", "update store.event set tx = '3'::xid8 where sequence = 1");

        assertThat(findings())
                .containsExactly(
                        "session: event 1 of session-1 belongs to an older transaction than the one before it");
    }

    @Test
    void the_auditor_cannot_write() {
        planted.event("session", "session-1", 0, "session.begun");

        assertThatThrownBy(() ->
                        planted.store("session").rows("delete from app.parked returning id", row -> row.getLong("id")))
                .rootCause()
                .hasMessageContaining("read-only transaction");
    }

    private List<String> findings() {
        return new StoredSequences(planted.store("session")).findings();
    }
}
