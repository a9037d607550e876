package clinic.booking.registration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What was imported last under each id, as a hash: an entry that comes again as it was says nothing new, and must not
 * undo what the front desk corrected meanwhile.
 */
@Component
class ImportedEntries {

    private final JdbcClient jdbc;

    ImportedEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean same(String id, JsonNode resource) {
        return jdbc.sql("select count(*) from imported_entry where id = ? and hash = ?")
                        .params(id, hash(resource))
                        .query(Long.class)
                        .single()
                > 0;
    }

    void keep(String id, JsonNode resource) {
        jdbc.sql("""
                        insert into imported_entry (id, hash) values (?, ?)
                        on conflict (id) do update set hash = excluded.hash""").params(id, hash(resource)).update();
    }

    private static String hash(JsonNode resource) {
        try {
            byte[] bytes = resource.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
