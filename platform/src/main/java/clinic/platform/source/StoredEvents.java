package clinic.platform.source;

import clinic.platform.event.EventTypes;
import clinic.platform.event.Provenance;
import clinic.platform.event.Recorded;
import clinic.platform.event.RecordedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads of the event table: by aggregate, and in commit order below the horizon. */
public final class StoredEvents {

    private static final String OF_AN_AGGREGATE =
            "aggregate_id, sequence, aggregate_type, event_id, event_type, revision, recorded_at, payload, metadata";
    private static final String COLUMNS = "global_index, tx::text::bigint as tx, " + OF_AN_AGGREGATE;

    /** A transaction below the horizon is over, and no later one can get a lower id: nothing can slip in behind. */
    private static final String SETTLED = "tx < pg_snapshot_xmin(pg_current_snapshot())";

    private static final int COUNTED = 10_000;

    private final JdbcClient jdbc;
    private final Serializer serializer;
    private final EventUpcaster upcasters;

    public StoredEvents(JdbcClient jdbc, Serializer serializer, EventUpcaster upcasters) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /** The newest settled position, {@link CommitPosition#START} if there is none. */
    public CommitPosition head() {
        return jdbc.sql("select tx::text::bigint as tx, global_index from store.event where " + SETTLED
                        + " order by event.tx desc, global_index desc limit 1")
                .query((row, n) -> new CommitPosition(row.getLong("tx"), row.getLong("global_index")))
                .optional()
                .orElse(CommitPosition.START);
    }

    /** Up to {@code limit} settled events after the position, in commit order. */
    public List<TrackedEventMessage<?>> after(CommitPosition position, int limit) {
        var rows = jdbc.sql("select " + COLUMNS
                        + " from store.event where (event.tx, global_index) > (:tx::text::xid8, :index)" + " and "
                        + SETTLED + " order by event.tx, global_index limit :limit")
                .param("tx", position.tx())
                .param("index", position.index())
                .param("limit", limit)
                .query((row, n) -> tracked(row))
                .list();
        return EventUtils.upcastAndDeserializeTrackedEvents(rows.stream(), serializer, upcasters)
                .toList();
    }

    /** The same for aggregates of these types only. */
    public List<TrackedEventMessage<?>> after(CommitPosition position, int limit, Collection<String> aggregateTypes) {
        var rows = jdbc.sql("select " + COLUMNS
                        + " from store.event where (event.tx, global_index) > (?::text::xid8, ?) and " + SETTLED
                        + " and aggregate_type = any (?) order by event.tx, global_index limit ?")
                .params(position.tx(), position.index(), aggregateTypes.toArray(String[]::new), limit)
                .query((row, n) -> tracked(row))
                .list();
        return EventUtils.upcastAndDeserializeTrackedEvents(rows.stream(), serializer, upcasters)
                .toList();
    }

    /** What stands after the position, settled or not: how many events of these names, and since when the oldest waits. */
    public Waiting waiting(CommitPosition position, Collection<String> names) {
        return jdbc.sql(
                        "select count(*) as waiting, min(recorded_at) as oldest from (select recorded_at from store.event"
                                + " where (event.tx, global_index) > (:tx::text::xid8, :index) and event_type in (:names)"
                                + " order by event.tx, global_index limit :limit) as next")
                .param("tx", position.tx())
                .param("index", position.index())
                .param("names", names)
                .param("limit", COUNTED)
                .query((row, n) -> waiting(row))
                .single();
    }

    /** What is committed and can't be read yet, since a transaction that began before it is still open. */
    public Waiting unsettled() {
        return jdbc.sql(
                        "select count(*) as waiting, min(recorded_at) as oldest from (select recorded_at from store.event"
                                + " where tx >= pg_snapshot_xmin(pg_current_snapshot()) limit :limit) as held")
                .param("limit", COUNTED)
                .query((row, n) -> waiting(row))
                .single();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getLong("waiting"),
                Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    /** The highest transaction id that an event carries; zero if there is none. */
    long newestTransaction() {
        return jdbc.sql("select tx::text::bigint from store.event order by event.tx desc limit 1")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** @param count stops counting at 10,000 */
    public record Waiting(long count, Optional<Instant> oldest) {

        public Duration age(Clock clock) {
            return oldest.map(since -> Duration.between(since, clock.instant())).orElse(Duration.ZERO);
        }
    }

    /** All events of one aggregate, by sequence. */
    public List<RecordedEvent<Object>> of(String aggregateId) {
        var rows = jdbc.sql("select " + COLUMNS + " from store.event where aggregate_id = :id order by sequence")
                .param("id", aggregateId)
                .query((row, n) -> tracked(row))
                .list();
        return EventUtils.upcastAndDeserializeTrackedEvents(rows.stream(), serializer, upcasters)
                .map(message -> new RecordedEvent<>((Object) message.getPayload(), recorded(message)))
                .toList();
    }

    /** At most so many events of one aggregate from a sequence on, as they stand in the table. */
    List<DomainEventData<?>> page(String aggregateId, long first, int most) {
        return jdbc.sql("select " + OF_AN_AGGREGATE
                        + " from store.event where aggregate_id = ? and sequence >= ? order by sequence limit ?")
                .params(aggregateId, first, most)
                .<DomainEventData<?>>query((row, n) -> StoredEvent.of(row))
                .list();
    }

    /** Events of these aggregates, each from a sequence on; an empty list for one that has none. */
    Map<String, List<DomainEventData<?>>> pages(Map<String, Long> firsts) {
        Map<String, List<DomainEventData<?>>> pages = new HashMap<>();
        firsts.keySet().forEach(id -> pages.put(id, new ArrayList<>()));
        jdbc.sql("select " + OF_AN_AGGREGATE + " from store.event join unnest(?, ?) as asked (id, first)"
                        + " on aggregate_id = asked.id and sequence >= asked.first"
                        + " order by aggregate_id, sequence")
                .params(firsts.keySet().toArray(String[]::new), firsts.values().toArray(Long[]::new))
                .query(row -> {
                    pages.computeIfAbsent(row.getString("aggregate_id"), _ -> new ArrayList<>())
                            .add(StoredEvent.of(row));
                });
        return pages;
    }

    private static TrackedDomainEventData<byte[]> tracked(ResultSet row) throws SQLException {
        return new TrackedDomainEventData<>(
                new CommitPosition(row.getLong("tx"), row.getLong("global_index")), StoredEvent.of(row));
    }

    /** What the store knows of a message beside its payload. */
    public static Recorded recorded(TrackedEventMessage<?> message) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        MetaData metadata = event.getMetaData();
        Class<?> type = event.getPayloadType();
        return new Recorded(
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getTimestamp(),
                text(metadata, Provenance.ACTOR),
                text(metadata, Provenance.ACTOR_NAME),
                text(metadata, Provenance.ROLE),
                text(metadata, Provenance.CORRELATION),
                text(metadata, Provenance.CAUSATION),
                EventTypes.nameOf(type),
                EventTypes.revisionOf(type));
    }

    private static String text(MetaData metadata, String key) {
        Object value = metadata.get(key);
        if (value == null) {
            throw new IllegalStateException("a stored event lacks " + key);
        }
        return value.toString();
    }
}
