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
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One PostgreSQL 18 server per JVM, embedded or in a container where containers are wanted, and a fresh, bootstrapped
 * database for whoever asks.
 */
public final class TestPostgres {

    private static final String PASSWORD = "test-only";
    private static final String CONNECTIONS = "200";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Server SERVER = bootstrapped(TestImages.wanted() ? inContainer() : embedded());

    private TestPostgres() {}

    private static Server embedded() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setServerConfig("max_connections", CONNECTIONS)
                    .start();
            return new Server("127.0.0.1", server.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Server inContainer() {
        PostgreSQLContainer server = new PostgreSQLContainer(TestImages.postgres())
                .withDatabaseName("postgres")
                .withUsername("postgres")
                .withPassword(PASSWORD)
                .withEnv(
                        "POSTGRES_INITDB_ARGS",
                        "--locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C --encoding=UTF8");
        server.setCommand("postgres", "-c", "fsync=off", "-c", "max_connections=" + CONNECTIONS);
        // While it sets itself up the server has no port; counting lines of its log would bind us to one image.
        server.setWaitStrategy(Wait.forListeningPort().withStartupTimeout(TestImages.PATIENCE));
        server.start();
        return new Server(server.getHost(), server.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT));
    }

    private static Server bootstrapped(Server server) {
        execute(server.superuser("postgres"), "create database bootstrapped");
        try (InputStream sql = TestPostgres.class.getResourceAsStream("/db/bootstrap/bootstrap.sql")) {
            String bootstrap = new String(sql.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":'owner_password'", "'" + PASSWORD + "'")
                    .replace(":'app_password'", "'" + PASSWORD + "'");
            execute(server.superuser("bootstrapped"), bootstrap);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new empty database with the two roles and schemas in it. */
    public static TestDatabase fresh() {
        String name = "test_" + COUNT.incrementAndGet();
        synchronized (SERVER) {
            execute(SERVER.superuser("postgres"), "create database " + name + " template bootstrapped");
        }
        return new TestDatabase(name, SERVER.url(name));
    }

    private static void execute(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Server(String host, int port) {

        String url(String database) {
            return "jdbc:postgresql://" + host + ":" + port + "/" + database;
        }

        DataSource superuser(String database) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(url(database));
            source.setUser("postgres");
            source.setPassword(PASSWORD);
            return source;
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
            return SERVER.superuser(name);
        }
    }
}
