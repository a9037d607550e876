package clinic.platform.reading;

import clinic.platform.event.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each reader has come with each aggregate: what makes it idempotent, finds a hole, and answers a waiting writer. */
final class AppliedSequences {

    private final JdbcClient jdbc;
    private final AppliedHere here;

    AppliedSequences(JdbcClient jdbc, AppliedHere here) {
        this.jdbc = jdbc;
        this.here = here;
    }

    /**
     * Marks the event as applied in the current transaction.
     *
     * @return false if it was before
     * @throws IllegalStateException if the one before it was not: the reader must stop there
     */
    boolean advance(String reader, Recorded event) {
        int rows = event.sequence() == 0
                ? jdbc.sql(
                                "insert into applied (reader, aggregate_id, sequence) values (?, ?, ?) on conflict do nothing")
                        .params(reader, event.aggregateId(), event.sequence())
                        .update()
                : jdbc.sql("update applied set sequence = ? where reader = ? and aggregate_id = ? and sequence = ?")
                        .params(event.sequence(), reader, event.aggregateId(), event.sequence() - 1)
                        .update();
        if (rows == 1) {
            here.applied(reader, event);
            return true;
        }
        long applied = of(reader, event.aggregateId());
        if (applied < event.sequence()) {
            throw new IllegalStateException(reader + " was given event " + event.sequence() + " of "
                    + event.aggregateId() + " after " + applied);
        }
        return false;
    }

    long of(String reader, String aggregateId) {
        return jdbc.sql("select sequence from applied where reader = ? and aggregate_id = ?")
                .params(reader, aggregateId)
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }
}
