package clinic.billing.edi;

import clinic.platform.decider.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every X12 file that went or came, byte for byte. */
@Component
public class EdiFiles {

    /** No batch of a hundred claims, nor its answer, comes near. */
    public static final int LARGEST = 16 << 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    EdiFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record EdiFile(
            String fileId, String kind, String name, String sha256, Instant at, String state, String summary) {}

    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps a file that is to be carried; in the transaction that submits its claims. */
    public void keepOutgoing(String fileId, String name, byte[] bytes, String requestId, String summary, Instant at) {
        jdbc.sql("insert into edi_file (file_id, direction, kind, name, sha256, bytes, at, state, state_at, request_id,"
                        + " summary) values (:id, 'OUT', '837P', :name, :sha, :bytes, :at, 'PENDING', :at, :request,"
                        + " :summary)")
                .param("id", fileId)
                .param("name", name)
                .param("sha", sha256(bytes))
                .param("bytes", bytes)
                .param("at", Timestamp.from(at))
                .param("request", requestId)
                .param("summary", summary)
                .update();
    }

    /** Keeps what came; the same bytes again are the file that is already there. */
    public EdiFile keepIncoming(String kind, String name, byte[] bytes) {
        String sha256 = sha256(bytes);
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("insert into edi_file (file_id, direction, kind, name, sha256, bytes, at, state, state_at, summary)"
                        + " values (:id, 'IN', :kind, :name, :sha, :bytes, :at, 'PENDING', :at, '')"
                        + " on conflict (direction, sha256) do nothing")
                .param("id", incomingId(sha256))
                .param("kind", kind)
                .param("name", name)
                .param("sha", sha256)
                .param("bytes", bytes)
                .param("at", now)
                .update();
        return jdbc.sql("select * from edi_file where direction = 'IN' and sha256 = ?")
                .param(sha256)
                .query((row, n) -> file(row))
                .single();
    }

    /** Keeps only that a file came, by its name and hash: it is too large to be read. */
    public void keepUnread(String name, Path file, String why) throws IOException {
        String sha256 = sha256(file);
        jdbc.sql("insert into edi_file (file_id, direction, kind, name, sha256, bytes, at, state, state_at, summary)"
                        + " values (:id, 'IN', '?', :name, :sha, '', :at, 'REJECTED', :at, :why)"
                        + " on conflict (direction, sha256) do nothing")
                .param("id", incomingId(sha256))
                .param("name", name)
                .param("sha", sha256)
                .param("at", Timestamp.from(clock.instant()))
                .param("why", why)
                .update();
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String incomingId(String sha256) {
        return "file-" + sha256.substring(0, 32);
    }

    public void now(String fileId, String state, String summary) {
        jdbc.sql("update edi_file set state = ?, summary = ?, state_at = ? where file_id = ?")
                .params(state, summary, Timestamp.from(clock.instant()), fileId)
                .update();
    }

    /** Somebody has looked at a file of which only a part was taken in, and knows what became of the rest. */
    public boolean lookedAt(String fileId) {
        return jdbc.sql("update edi_file set state = 'TAKEN', state_at = ? where file_id = ? and state = 'PARTLY'")
                        .params(Timestamp.from(clock.instant()), fileId)
                        .update()
                > 0;
    }

    public void delivered(String fileId) {
        jdbc.sql("update edi_file set state = 'DELIVERED', state_at = ? where file_id = ? and state = 'PENDING'")
                .params(Timestamp.from(clock.instant()), fileId)
                .update();
    }

    public List<EdiFile> undelivered() {
        return jdbc.sql("select * from edi_file where state = 'PENDING' and direction = 'OUT' order by at limit 50")
                .query((row, n) -> file(row))
                .list();
    }

    public Optional<EdiFile> ofRequest(String requestId) {
        return jdbc.sql("select * from edi_file where request_id = ?")
                .param(requestId)
                .query((row, n) -> file(row))
                .optional();
    }

    /** The same, one at a time per request until the transaction ends: a repeat meets what the first one wrote. */
    public Optional<EdiFile> ofRequestAlone(String requestId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("request " + requestId)
                .query((row, n) -> n)
                .single();
        return ofRequest(requestId);
    }

    public EdiFile find(String fileId) {
        return jdbc.sql("select * from edi_file where file_id = ?")
                .param(fileId)
                .query((row, n) -> file(row))
                .optional()
                .orElseThrow(() -> new NotFound("file " + fileId));
    }

    public byte[] bytes(String fileId) {
        return jdbc.sql("select bytes from edi_file where file_id = ?")
                .param(fileId)
                .query((row, n) -> row.getBytes("bytes"))
                .optional()
                .orElseThrow(() -> new NotFound("file " + fileId));
    }

    /** The bytes as people look at them: one segment a line. */
    public String text(String fileId) {
        String text = new String(bytes(fileId), StandardCharsets.ISO_8859_1);
        return text.replace("~\r\n", "~")
                .replace("~\n", "~")
                .replace("~", "~\n")
                .strip();
    }

    /** Newest first. */
    public List<EdiFile> latest(String direction, int most) {
        return jdbc.sql("select * from edi_file where direction = ? order by at desc, file_id limit ?")
                .params(direction, most)
                .query((row, n) -> file(row))
                .list();
    }

    private static EdiFile file(ResultSet row) throws SQLException {
        return new EdiFile(
                row.getString("file_id"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("sha256"),
                row.getTimestamp("at").toInstant(),
                row.getString("state"),
                row.getString("summary"));
    }
}
