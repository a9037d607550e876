package clinic.platform.publishing;

import clinic.platform.database.DatabaseProperties;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * One instance publishes at a time: the one whose session holds an advisory lock. The lock ends with its connection,
 * so a dead leader frees it. A leader that was only paused may still send once more; consumers recognise the repeat.
 */
final class Leadership implements AutoCloseable {

    /** Any number that no other user of advisory locks in this database takes. */
    private static final long LOCK = 7_205_759_403_792_794L;

    private static final String TIMEOUT_SECONDS = "10";

    private final DatabaseProperties database;
    private @Nullable Connection session;

    Leadership(DatabaseProperties database) {
        this.database = database;
    }

    /** Whether this instance leads; tries to, if nobody does. */
    synchronized boolean held() throws SQLException {
        Connection current = session;
        if (current != null && current.isValid(2)) {
            return true;
        }
        close();
        session = connect();
        boolean leads = false;
        try {
            leads = locked(session);
        } finally {
            if (!leads) {
                close();
            }
        }
        return leads;
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", database.app().username());
        properties.setProperty("password", database.app().password());
        properties.setProperty("connectTimeout", TIMEOUT_SECONDS);
        properties.setProperty("socketTimeout", TIMEOUT_SECONDS);
        properties.setProperty("ApplicationName", "publisher-leadership");
        return DriverManager.getConnection(database.url(), properties);
    }

    @Override
    public synchronized void close() {
        Connection current = session;
        session = null;
        if (current != null) {
            try {
                current.close();
            } catch (SQLException e) {
                // The server ends the session of a broken connection, and the lock with it.
            }
        }
    }
}
