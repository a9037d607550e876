package clinic.platform.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** One PostgreSQL 18 server per JVM, and a fresh, bootstrapped database for whoever asks. */
public final class TestPostgres {

    private static final String PASSWORD = "test-only";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private TestPostgres() {}

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setServerConfig("max_connections", "200")
                    .start();
            execute(server.getPostgresDatabase(), "create database bootstrapped");
            String bootstrap;
            try (InputStream sql = TestPostgres.class.getResourceAsStream("/db/bootstrap/bootstrap.sql")) {
                bootstrap = new String(sql.readAllBytes(), StandardCharsets.UTF_8)
                        .replace(":'owner_password'", "'" + PASSWORD + "'")
                        .replace(":'app_password'", "'" + PASSWORD + "'");
            }
            execute(server.getDatabase("postgres", "bootstrapped"), bootstrap);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new empty database with the two roles and schemas in it. */
    public static TestDatabase fresh() {
        String name = "test_" + COUNT.incrementAndGet();
        synchronized (SERVER) {
            execute(SERVER.getPostgresDatabase(), "create database " + name + " template bootstrapped");
        }
        return new TestDatabase(name, "jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/" + name);
    }

    private static void execute(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where a test's database is, and how each role logs in. */
    public record TestDatabase(String name, String url) {

        public Map<String, Object> properties() {
            return Map.of(
                    "clinic.database.url", url,
                    "clinic.database.owner.username", "clinic_owner",
                    "clinic.database.owner.password", PASSWORD,
                    "clinic.database.app.username", "clinic_app",
                    "clinic.database.app.password", PASSWORD);
        }

        /** As the server's superuser, to look at or to break what the service may not. */
        public DataSource superuser() {
            return SERVER.getDatabase("postgres", name);
        }
    }
}
