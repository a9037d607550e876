package clinic.platform.source;

import clinic.platform.event.Provenance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The table of events: Axon's JDBC engine on our columns. Differs where a rule or a measurement says so: microseconds
 * are kept, provenance is required, a snapshot is one of this JVM's memory, the last page of an aggregate is known by its
 * size, and the events of a commit go into one statement.
 */
public final class EventTable extends JdbcEventStorageEngine {

    private static final int PAGE = 200;

    private final EventRows rows;
    private final StoredEvents events;
    private final KeptStates kept;
    private final Runnable afterCommit;

    /** @param afterCommit called in the writer's thread when an append has been committed */
    public EventTable(
            Serializer serializer,
            ConnectionProvider connections,
            TransactionManager transactions,
            JdbcClient jdbc,
            StoredEvents events,
            KeptStates kept,
            Runnable afterCommit) {
        super(builder(serializer, connections, transactions));
        this.rows = new EventRows(jdbc, serializer);
        this.events = events;
        this.kept = kept;
        this.afterCommit = afterCommit;
    }

    private static Builder builder(
            Serializer serializer, ConnectionProvider connections, TransactionManager transactions) {
        Builder builder = JdbcEventStorageEngine.builder();
        builder.eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .batchSize(PAGE)
                .finalAggregateBatchPredicate(page -> page.size() < PAGE)
                .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
                .schema(EventSchema.builder()
                        .eventTable("store.event")
                        .globalIndexColumn("global_index")
                        .aggregateIdentifierColumn("aggregate_id")
                        .sequenceNumberColumn("sequence")
                        .typeColumn("aggregate_type")
                        .eventIdentifierColumn("event_id")
                        .payloadTypeColumn("event_type")
                        .payloadRevisionColumn("revision")
                        .timestampColumn("recorded_at")
                        .payloadColumn("payload")
                        .metaDataColumn("metadata")
                        .build());
        return builder;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        for (EventMessage<?> event : events) {
            if (!event.getMetaData().keySet().containsAll(Provenance.REQUIRED)) {
                throw new IllegalArgumentException("an event without " + Provenance.REQUIRED + " is not stored: "
                        + event.getPayloadType().getName());
            }
        }
        rows.insert(events);
        if (!events.isEmpty() && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    afterCommit.run();
                }
            });
        }
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateId) {
        return kept.of(aggregateId)
                .map(state -> new GenericDomainEventMessage<>(state.type(), aggregateId, state.sequence(), state));
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregateId, long first, int most) {
        List<? extends DomainEventData<?>> ahead = ReadAhead.taken(aggregateId, first);
        return ahead != null ? ahead : events.page(aggregateId, first, most);
    }

    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().toString();
    }
}
