package clinic.platform.live;

import clinic.platform.database.DatabaseProperties;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** One connection per instance that listens for changes; comes back by itself when the database was away. */
final class LiveListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveListener.class);
    private static final int WAIT_MILLIS = 2_000;

    private final DatabaseProperties database;
    private final LiveStreams streams;
    private volatile boolean running;
    private volatile boolean listening;
    private Thread thread = new Thread();

    LiveListener(DatabaseProperties database, LiveStreams streams) {
        this.database = database;
        this.streams = streams;
    }

    boolean listening() {
        return listening;
    }

    private void run() {
        while (running) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + PostgresLive.NAME);
                listening = true;
                // What changed while nobody listened is not known: everybody looks again.
                streams.everythingChanged();
                receive(connection.unwrap(PGConnection.class));
            } catch (SQLException e) {
                away(String.valueOf(e.getSQLState()));
            } catch (RuntimeException e) {
                away(e.getClass().getSimpleName());
            }
        }
    }

    private void away(String why) {
        if (listening && running) {
            log.warn("live updates pause, the database does not answer: {}", why);
        }
        listening = false;
        pause();
    }

    private void receive(PGConnection connection) throws SQLException {
        while (running) {
            for (PGNotification notification : connection.getNotifications(WAIT_MILLIS)) {
                streams.changed(notification.getParameter());
            }
            streams.keepAlive();
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", database.app().username());
        properties.setProperty("password", database.app().password());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "live");
        return DriverManager.getConnection(database.url(), properties);
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("live").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        streams.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
