package clinic.bench.plain;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What reading all events costs when nothing is made of them: one cursor in commit order, in a process of our flags. */
@RestController
class PlainReading {

    private static final int PAGE = 500;

    private final DataSource database;

    PlainReading(DataSource database) {
        this.database = database;
    }

    /** How many there were. */
    @PostMapping("/events/read")
    long read() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(PAGE);
                try (ResultSet row = statement.executeQuery("select global_index, tx::text, aggregate_id, sequence,"
                        + " aggregate_type, event_id, event_type, revision, recorded_at, payload, metadata"
                        + " from store.event order by event.tx, global_index")) {
                    return count(row);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** The bytes of each are taken out, as whoever reads events must. */
    private static long count(ResultSet row) throws SQLException {
        long rows = 0;
        while (row.next()) {
            rows += row.getBytes("payload").length > 0 && row.getBytes("metadata").length > 0 ? 1 : 0;
        }
        return rows;
    }
}
