package clinic.billing.edi;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * At most one instance of the service does a thing at a time: the one whose database session holds its advisory lock.
 * No transaction stays open for it, and a session that breaks frees it.
 */
@Component
public class Alone {

    private static final Logger log = LoggerFactory.getLogger(Alone.class);

    private final DataSource database;

    Alone(DataSource database) {
        this.database = database;
    }

    /** Does it, unless another instance is at it. */
    public void unlessAnotherDoes(String what, Runnable work) {
        try (Connection session = database.getConnection()) {
            if (asked(session, "select pg_try_advisory_lock(hashtextextended(?, 0))", what)) {
                try {
                    work.run();
                } finally {
                    asked(session, "select pg_advisory_unlock(hashtextextended(?, 0))", what);
                }
            }
        } catch (SQLException e) {
            log.warn("{} waits for the database: {}", what, e.getSQLState());
        }
    }

    private static boolean asked(Connection session, String sql, String what) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(sql)) {
            statement.setString(1, what);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
