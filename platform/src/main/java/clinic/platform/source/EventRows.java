package clinic.platform.source;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes events as rows, all of a commit in one statement: one more costs a row then, not a round trip. */
record EventRows(JdbcClient jdbc, Serializer serializer) {

    /** Far below what a statement may have parameters for. */
    private static final int MOST = 1_000;

    private static final String INSERT = "insert into store.event (event_id, aggregate_id, sequence, aggregate_type,"
            + " recorded_at, event_type, revision, payload, metadata) values ";
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** @throws ConcurrencyException if another writer of one of these aggregates was faster */
    void insert(List<? extends EventMessage<?>> events) {
        for (int from = 0; from < events.size(); from += MOST) {
            insertAtOnce(events.subList(from, Math.min(events.size(), from + MOST)));
        }
    }

    private void insertAtOnce(List<? extends EventMessage<?>> events) {
        List<Object> values = new ArrayList<>();
        events.forEach(event -> add(values, EventUtils.asDomainEventMessage(event)));
        try {
            jdbc.sql(INSERT + String.join(", ", Collections.nCopies(events.size(), ROW)))
                    .params(values)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new ConcurrencyException("another writer of the same aggregate was faster", e);
        }
    }

    private void add(List<Object> values, DomainEventMessage<?> event) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        Collections.addAll(
                values,
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getType(),
                event.getTimestamp().atOffset(ZoneOffset.UTC),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                event.serializeMetaData(serializer, byte[].class).getData());
    }
}
