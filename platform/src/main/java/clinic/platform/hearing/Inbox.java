package clinic.platform.hearing;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The newest fact that each consumer has taken in, per aggregate. */
final class Inbox {

    private final JdbcClient jdbc;

    Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Long> newest(String hearing, String aggregateId) {
        return jdbc.sql("select sequence from inbox where hearing = ? and aggregate_id = ?")
                .params(hearing, aggregateId)
                .query(Long.class)
                .optional();
    }

    /** Last write of the fact's transaction, see the write discipline. */
    void take(String hearing, Fact fact) {
        jdbc.sql("insert into inbox (hearing, aggregate_id, sequence) values (?, ?, ?)"
                        + " on conflict (hearing, aggregate_id) do update set sequence = excluded.sequence")
                .params(hearing, fact.aggregateId(), fact.sequence())
                .update();
    }
}
