package clinic.platform.publishing;

import clinic.platform.event.Recorded;
import clinic.platform.source.CommitPosition;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** How far this service has published, and the newest fact of each aggregate; moved together or not at all. */
final class PublishedPosition {

    private static final String NAME = "kafka";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    PublishedPosition(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    CommitPosition current() {
        return jdbc.sql("select tx, global_index from publisher_position where publisher = ?")
                .param(NAME)
                .query((row, n) -> new CommitPosition(row.getLong("tx"), row.getLong("global_index")))
                .optional()
                .orElse(CommitPosition.START);
    }

    /**
     * What was published of the aggregates of a batch that begins here.
     *
     * @throws IllegalStateException if the position stands elsewhere by now: whoever moved it also changed what counts as
     *     published, and a fact would name a predecessor that is none
     */
    Previous previousOf(CommitPosition from, List<TrackedEventMessage<?>> batch) {
        List<String> aggregates = batch.stream()
                .map(message -> ((DomainEventMessage<?>) message).getAggregateIdentifier())
                .distinct()
                .toList();
        Map<String, Long> known = new HashMap<>();
        jdbc.sql("select aggregate_id, sequence from published where aggregate_id = any (?)")
                .param(aggregates.toArray(String[]::new))
                .query(row -> {
                    known.put(row.getString("aggregate_id"), row.getLong("sequence"));
                });
        if (!current().equals(from)) {
            throw movedBySomebodyElse();
        }
        return new Previous(known, new LinkedHashMap<>());
    }

    /**
     * Only from where this publisher found it. Another leader may have published meanwhile, or a person may have put the
     * position back: writing over it would make facts name a predecessor that consumers have long passed.
     *
     * @throws IllegalStateException if it stands elsewhere by now; nothing is moved then
     */
    void move(CommitPosition from, CommitPosition to, Previous previous) {
        transactions.executeWithoutResult(transaction -> {
            if (from.equals(CommitPosition.START)) {
                jdbc.sql("insert into publisher_position (publisher, tx, global_index) values (?, ?, ?)"
                                + " on conflict (publisher) do nothing")
                        .params(NAME, from.tx(), from.index())
                        .update();
            }
            int moved = jdbc.sql("update publisher_position set tx = ?, global_index = ?"
                            + " where publisher = ? and tx = ? and global_index = ?")
                    .params(to.tx(), to.index(), NAME, from.tx(), from.index())
                    .update();
            if (moved == 0) {
                throw movedBySomebodyElse();
            }
            publish(previous.moved());
        });
    }

    private static IllegalStateException movedBySomebodyElse() {
        return new IllegalStateException("the position was moved by somebody else");
    }

    private void publish(Map<String, Long> moved) {
        if (!moved.isEmpty()) {
            jdbc.sql("insert into published (aggregate_id, sequence) select * from unnest(?, ?)"
                            + " on conflict (aggregate_id) do update set sequence = excluded.sequence")
                    .params(
                            moved.keySet().toArray(String[]::new),
                            moved.values().toArray(Long[]::new))
                    .update();
        }
    }

    /** The newest published sequence per aggregate while a batch is being sent. */
    record Previous(Map<String, Long> known, Map<String, Long> moved) {

        long of(String aggregateId) {
            return moved.getOrDefault(aggregateId, known.getOrDefault(aggregateId, -1L));
        }

        void published(Recorded recorded) {
            moved.put(recorded.aggregateId(), recorded.sequence());
        }
    }
}
