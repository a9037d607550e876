package clinic.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    private static final String SUPERUSER_PASSWORD = "it's secret";
    private static final Map<String, String> PASSWORDS = Map.of("owner_password", "owner's", "app_password", "app's");

    @TempDir
    static Path directory;

    private static PostgresServer server;
    private static Process process;

    @BeforeAll
    static void start() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        server = new PostgresServer(PostgresBinaries.in(directory.resolve("bin")), directory.resolve("data"), port);
        server.create(SUPERUSER_PASSWORD, directory.resolve("initdb.log"));
        run();
        ServiceDatabase.ensure(server, "booking", SUPERUSER_PASSWORD, PASSWORDS);
    }

    @AfterAll
    static void stop() throws Exception {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    @Test
    void a_wrong_password_is_refused_for_every_role() {
        for (String role : new String[] {"postgres", "clinic_owner", "clinic_app"}) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(server.url("booking"), role, "wrong"))
                    .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void the_right_password_is_accepted_and_kept_as_scram() throws SQLException {
        assertThat(value("clinic_app", "app's", "select current_user")).isEqualTo("clinic_app");
        assertThat(value(
                        "postgres",
                        SUPERUSER_PASSWORD,
                        "select count(*) from pg_authid where rolpassword like 'SCRAM-SHA-256$%'"))
                .isEqualTo("3");
    }

    @Test
    void commits_are_durable_and_text_is_compared_the_same_everywhere() throws SQLException {
        assertThat(value("clinic_app", "app's", "select current_setting('fsync')"))
                .isEqualTo("on");
        assertThat(value("clinic_app", "app's", "select current_setting('synchronous_commit')"))
                .isEqualTo("on");
        assertThat(value(
                        "clinic_app",
                        "app's",
                        "select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'booking'"))
                .isEqualTo("b C.UTF-8");
    }

    @Test
    void each_role_owns_its_own_schema() throws SQLException {
        String owner = "select pg_get_userbyid(nspowner) from pg_namespace where nspname = '%s'";
        assertThat(value("clinic_app", "app's", owner.formatted("store"))).isEqualTo("clinic_owner");
        assertThat(value("clinic_app", "app's", owner.formatted("app"))).isEqualTo("clinic_app");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> value("clinic_app", "app's", "create table store.mine (id int)"))
                .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void what_was_committed_is_there_after_a_power_cut() throws Exception {
        execute("create table kept as select 42 as answer");

        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
        run();

        assertThat(value("clinic_app", "app's", "select answer from kept")).isEqualTo("42");
        assertThatCode(() -> ServiceDatabase.ensure(server, "booking", SUPERUSER_PASSWORD, PASSWORDS))
                .doesNotThrowAnyException();
    }

    private static void run() throws Exception {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            if (process == null || !process.isAlive()) {
                process = new ProcessBuilder(server.command())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(
                                directory.resolve("server.log").toFile()))
                        .start();
            }
            try (Connection connection =
                    DriverManager.getConnection(server.url("postgres"), "postgres", SUPERUSER_PASSWORD)) {
                return connection.isValid(2);
            } catch (SQLException e) {
                return false;
            }
        });
    }

    private static String value(String role, String password, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url("booking"), role, password);
                var statement = connection.createStatement()) {
            if (!statement.execute(query)) {
                return "";
            }
            ResultSet rows = statement.getResultSet();
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url("booking"), "clinic_app", "app's");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
