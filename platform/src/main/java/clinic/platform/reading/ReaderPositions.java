package clinic.platform.reading;

import clinic.platform.source.CommitPosition;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** How far each reader has come in the store, as Axon keeps it for whichever instance runs it. */
final class ReaderPositions {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TOKEN = "select token from token_entry where processor_name = ? and token is not null";

    private final JdbcClient jdbc;

    ReaderPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CommitPosition of(String reader) {
        return read(TOKEN, reader);
    }

    /** The same, and the reader stays there until the current transaction ends. */
    CommitPosition held(String reader) {
        return read(TOKEN + " for update", reader);
    }

    private CommitPosition read(String sql, String reader) {
        return jdbc.sql(sql).param(reader).query(byte[].class).list().stream()
                .map(token -> JSON.readValue(token, CommitPosition.class))
                .min(CommitPosition::compareTo)
                .orElse(CommitPosition.START);
    }
}
