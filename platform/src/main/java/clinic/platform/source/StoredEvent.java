package clinic.platform.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** A row of the event table as Axon reads it; its moment is not written out and read again on the way, as Axon's own is. */
record StoredEvent(
        String aggregateType,
        String aggregateId,
        long sequence,
        String eventId,
        Instant recordedAt,
        SerializedObject<byte[]> payload,
        SerializedObject<byte[]> metadata)
        implements DomainEventData<byte[]> {

    static StoredEvent of(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getString("aggregate_type"),
                row.getString("aggregate_id"),
                row.getLong("sequence"),
                row.getString("event_id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new SimpleSerializedObject<>(
                        row.getBytes("payload"), byte[].class, row.getString("event_type"), row.getString("revision")),
                new SerializedMetaData<>(row.getBytes("metadata"), byte[].class));
    }

    @Override
    public String getType() {
        return aggregateType;
    }

    @Override
    public String getAggregateIdentifier() {
        return aggregateId;
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }

    @Override
    public String getEventIdentifier() {
        return eventId;
    }

    @Override
    public Instant getTimestamp() {
        return recordedAt;
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return payload;
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return metadata;
    }
}
