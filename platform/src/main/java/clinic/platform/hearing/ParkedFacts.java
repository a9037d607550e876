package clinic.platform.hearing;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of parked facts: as they came, byte for byte, with the reason. */
final class ParkedFacts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LISTED = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    ParkedFacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Until the end of the transaction nobody else queues behind this aggregate's parked facts or replays them. An
     * advisory lock, since a row lock would take the transaction's id before the replay has loaded anything.
     */
    void lock(String hearing, String aggregateId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(hearing + " " + aggregateId)
                .query((row, n) -> 0)
                .single();
    }

    boolean holds(String hearing, String aggregateId) {
        return jdbc.sql("select exists (select 1 from parked where hearing = ? and aggregate_id = ?)")
                .params(hearing, aggregateId)
                .query(Boolean.class)
                .single();
    }

    /** Harmless when the same record comes again. */
    void park(Hearing hearing, ConsumerRecord<byte[], byte[]> record, String reason) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key().replace('\0', '?'), Base64.getEncoder().encodeToString(bytes(header.value())));
        }
        jdbc.sql(
                        "insert into parked (hearing, aggregate_id, topic, part, kafka_offset, fact_type, sequence,"
                                + " headers, record_key, data, reason, parked_at)"
                                + " values (:hearing, :aggregate, :topic, :part, :offset, :type, :sequence, :headers::jsonb,"
                                + " :key, :data, :reason, :at) on conflict (hearing, topic, part, kafka_offset, aggregate_id, sequence) do nothing")
                .param("hearing", hearing.name())
                .param("aggregate", FactReader.aggregateOf(record))
                .param("topic", record.topic())
                .param("part", record.partition())
                .param("offset", record.offset())
                .param("type", FactReader.typeOf(record.headers()))
                .param("sequence", FactReader.sequenceOf(record.headers()).orElse(null), Types.BIGINT)
                .param("headers", JSON.writeValueAsString(headers))
                .param("key", record.key())
                .param("data", record.value())
                .param("reason", reason.replace('\0', '?'))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private static byte[] bytes(byte @Nullable [] value) {
        return value == null ? "".getBytes(StandardCharsets.UTF_8) : value;
    }

    List<ParkedFact> list() {
        return jdbc.sql("select p.*, row_number() over (partition by hearing, aggregate_id"
                        + " order by sequence nulls last, id) = 1 as is_first"
                        + " from parked p order by hearing, aggregate_id, sequence nulls last, id limit " + LISTED)
                .query((row, n) -> parked(row))
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from parked").query(Long.class).single();
    }

    /** The one to be replayed next: the lowest sequence, so that what came late fills the hole that it left. */
    Optional<Stored> first(String hearing, String aggregateId) {
        return jdbc.sql("select * from parked where hearing = ? and aggregate_id = ?"
                        + " order by sequence nulls last, id limit 1")
                .params(hearing, aggregateId)
                .query((row, n) ->
                        new Stored(row.getLong("id"), headers(row.getString("headers")), row.getBytes("data")))
                .optional();
    }

    /** Whether a record, as it came from the broker, is the one to be replayed next. */
    boolean beginsWith(ConsumerRecord<byte[], byte[]> record, String hearing, String aggregateId) {
        return jdbc.sql("select topic = ? and part = ? and kafka_offset = ? from parked"
                        + " where hearing = ? and aggregate_id = ? order by sequence nulls last, id limit 1")
                .params(record.topic(), record.partition(), record.offset(), hearing, aggregateId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Whether a further parked record says that it is the same fact of the same aggregate, as rubbish may. */
    boolean anotherClaimsThePlaceOf(long id) {
        return jdbc.sql("select exists (select 1 from parked one join parked other"
                        + " using (hearing, aggregate_id, sequence) where one.id = ? and other.id <> one.id)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    void failedAgain(long id, String reason) {
        jdbc.sql("update parked set attempts = attempts + 1, reason = ? where id = ?")
                .params(reason.replace('\0', '?'), id)
                .update();
    }

    void remove(long id) {
        jdbc.sql("delete from parked where id = ?").param(id).update();
    }

    void discard(long id, String why, String by) {
        jdbc.sql("insert into parked_discarded (id, hearing, aggregate_id, fact_type, reason, why, discarded_by,"
                        + " discarded_at) select id, hearing, aggregate_id, fact_type, reason, ?, ?, ? from parked"
                        + " where id = ?")
                .params(why, by, Timestamp.from(clock.instant()), id)
                .update();
        remove(id);
    }

    private static RecordHeaders headers(String json) {
        RecordHeaders headers = new RecordHeaders();
        JSON.readValue(json, new TypeReference<Map<String, String>>() {})
                .forEach((name, value) -> headers.add(name, Base64.getDecoder().decode(value)));
        return headers;
    }

    private static ParkedFact parked(ResultSet row) throws SQLException {
        return new ParkedFact(
                row.getLong("id"),
                row.getString("hearing"),
                row.getString("aggregate_id"),
                row.getString("topic"),
                row.getInt("part"),
                row.getLong("kafka_offset"),
                row.getString("fact_type"),
                row.getString("reason"),
                row.getTimestamp("parked_at").toInstant(),
                row.getInt("attempts"),
                row.getBoolean("is_first"));
    }

    /** A parked record as it came. */
    record Stored(long id, RecordHeaders headers, byte[] data) {

        Fact fact() {
            return FactReader.read(headers, data);
        }
    }
}
