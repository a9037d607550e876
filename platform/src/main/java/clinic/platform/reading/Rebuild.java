package clinic.platform.reading;

import clinic.platform.aggregate.AggregateModel;
import clinic.platform.aggregate.AggregateModels;
import clinic.platform.source.CommitPosition;
import clinic.platform.source.StoredEvents;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Fills the tables of projections anew from the first event on, beside those in use, while readers and screens go on.
 * The fresh tables are temporary ones of the same names, which PostgreSQL finds first. The last step holds the readers,
 * brings the fresh tables to where each of them stands, and compares, or puts the fresh rows in the place of the others.
 *
 * @param together projections that share their tables
 */
record Rebuild(
        List<Projection<?>> together,
        AggregateModels models,
        StoredEvents events,
        ReaderPositions positions,
        DataSource dataSource,
        JdbcClient jdbc,
        TransactionOperations transactions) {

    private static final int CHUNK = 1_000;

    /** How many rows of each table are not what the events say; changes nothing. */
    Map<String, Long> differences() {
        return beside(() -> {
            Map<String, Long> differences = new LinkedHashMap<>();
            tables().forEach(table -> differences.put(table, differing(table)));
            return differences;
        });
    }

    /** Puts what the events say in the place of what stands in the tables. */
    void replace() {
        beside(() -> {
            tables().forEach(table -> {
                jdbc.sql("delete from app." + table).update();
                jdbc.sql("insert into app." + table + " overriding system value table pg_temp." + table)
                        .update();
            });
            return true;
        });
    }

    Set<String> tables() {
        return together.stream()
                .flatMap(projection -> projection.tables().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What concerns these projections; the rest need not travel. Not by the events' names: an unknown one must be met. */
    private Set<String> aggregateTypes() {
        return models.all().stream()
                .filter(model -> together.stream().anyMatch(p -> model.events().isAssignableFrom(p.of())))
                .map(AggregateModel::name)
                .collect(Collectors.toSet());
    }

    private long differing(String table) {
        return jdbc.sql("select count(*) from ((table app.%1$s except all table pg_temp.%1$s)".formatted(table)
                        + " union all (table pg_temp.%1$s except all table app.%1$s)) as differing".formatted(table))
                .query(Long.class)
                .single();
    }

    /** On one connection, since temporary tables belong to one. */
    private <R> R beside(Supplier<R> last) {
        try (Connection connection = QueuedWrites.on(dataSource.getConnection())) {
            TransactionSynchronizationManager.bindResource(dataSource, new ConnectionHolder(connection));
            try {
                return filled(last);
            } finally {
                TransactionSynchronizationManager.unbindResource(dataSource);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database gave no connection for a rebuild", e);
        }
    }

    private <R> R filled(Supplier<R> last) {
        // An administrator's act, not a request: what it may take is bound by the size of the store.
        jdbc.sql("set statement_timeout = '10min'").update();
        jdbc.sql("set transaction_timeout = '10min'").update();
        jdbc.sql("set lock_timeout = '30s'").update();
        tables().forEach(table -> jdbc.sql("create temp table " + table + " (like app." + table + " including all)")
                .update());
        try {
            CommitPosition common = applyWhatAllHave();
            return Objects.requireNonNull(transactions.execute(transaction -> {
                holdTheReaders();
                applyTheRest(common);
                return last.get();
            }));
        } finally {
            tables().forEach(table -> jdbc.sql("drop table pg_temp." + table).update());
            jdbc.sql("reset statement_timeout").update();
            jdbc.sql("reset transaction_timeout").update();
            jdbc.sql("reset lock_timeout").update();
        }
    }

    /** Chunk by chunk, so that no transaction stays open for long. */
    private CommitPosition applyWhatAllHave() {
        CommitPosition end = together.stream()
                .map(p -> positions.of(p.name()))
                .min(CommitPosition::compareTo)
                .orElseThrow();
        CommitPosition at = CommitPosition.START;
        while (at.compareTo(end) < 0) {
            CommitPosition from = at;
            at = Objects.requireNonNull(transactions.execute(transaction -> {
                List<TrackedEventMessage<?>> chunk = events.after(from, CHUNK, aggregateTypes());
                chunk.stream()
                        .filter(event -> at(event).compareTo(end) <= 0)
                        .forEach(event -> together.forEach(projection -> apply(projection, event)));
                return chunk.isEmpty() ? end : at(chunk.getLast());
            }));
        }
        return end;
    }

    /** First the tables, then the positions, as a reader takes them: neither waits for the other in a circle. */
    private void holdTheReaders() {
        tables().forEach(table -> jdbc.sql("lock table app." + table + " in share row exclusive mode")
                .update());
    }

    /** To where each reader stands; they stay there while this transaction lasts. */
    private void applyTheRest(CommitPosition from) {
        Map<Projection<?>, CommitPosition> ends = new LinkedHashMap<>();
        together.forEach(projection -> ends.put(projection, positions.held(projection.name())));
        CommitPosition last =
                ends.values().stream().max(CommitPosition::compareTo).orElseThrow();
        CommitPosition at = from;
        while (at.compareTo(last) < 0) {
            List<TrackedEventMessage<?>> chunk = events.after(at, CHUNK, aggregateTypes());
            for (TrackedEventMessage<?> event : chunk) {
                ends.forEach((projection, end) -> {
                    if (at(event).compareTo(end) <= 0) {
                        apply(projection, event);
                    }
                });
            }
            at = chunk.isEmpty() ? last : at(chunk.getLast());
        }
    }

    private static CommitPosition at(TrackedEventMessage<?> event) {
        return (CommitPosition) event.trackingToken();
    }

    private static <E> void apply(Projection<E> projection, TrackedEventMessage<?> event) {
        if (projection.of().isAssignableFrom(event.getPayloadType())) {
            projection.on(projection.of().cast(event.getPayload()), StoredEvents.recorded(event));
        }
    }
}
