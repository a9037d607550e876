package clinic.session.stored;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Hashes a session's events as they stand in the store: encrypted fields stay encrypted, so that the proof outlives
 * a subject's key.
 */
@Repository
public class StoredBytes {

    private final JdbcClient jdbc;

    StoredBytes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * SHA-256 over the events 0 to {@code through}. Of each, in order: sequence (8 bytes, big endian), then event id,
     * type, revision, payload and metadata, each with its length in front (4 bytes).
     */
    public String sha256(String aggregateId, long through) {
        MessageDigest digest = digest();
        jdbc.sql("""
                select sequence, event_id, event_type, revision, payload, metadata from event
                where aggregate_id = ? and sequence <= ? order by sequence
                """).params(aggregateId, through).query(row -> {
            digest.update(entry(
                    row.getLong("sequence"),
                    row.getString("event_id").getBytes(StandardCharsets.UTF_8),
                    row.getString("event_type").getBytes(StandardCharsets.UTF_8),
                    row.getString("revision").getBytes(StandardCharsets.UTF_8),
                    row.getBytes("payload"),
                    row.getBytes("metadata")));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] entry(long sequence, byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(sequence);
            for (byte[] part : parts) {
                out.writeInt(part.length);
                out.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
