package clinic.platform.hearing;

import java.util.Optional;
import org.axonframework.modelling.command.ConcurrencyException;
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

    /**
     * Last write of the fact's transaction, see the write discipline.
     *
     * @throws ConcurrencyException if somebody else took it in meanwhile: this transaction's effect must not stay
     */
    void take(String hearing, Fact fact) {
        int taken = jdbc.sql("insert into inbox (hearing, aggregate_id, sequence) values (?, ?, ?)"
                        + " on conflict (hearing, aggregate_id) do update set sequence = excluded.sequence"
                        + " where inbox.sequence < excluded.sequence")
                .params(hearing, fact.aggregateId(), fact.sequence())
                .update();
        if (taken == 0) {
            throw new ConcurrencyException("a fact of " + fact.aggregateId() + " was taken in by somebody else");
        }
    }
}
