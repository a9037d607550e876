package clinic.bench;

import clinic.local.launcher.Port;
import clinic.local.launcher.Ports;
import clinic.local.postgres.PostgresBinaries;
import clinic.local.postgres.PostgresServer;
import clinic.local.postgres.ServiceDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The product's PostgreSQL server with its own settings, which also counts statements; for this run only. */
final class Server implements AutoCloseable {

    static final String OWNER = "clinic_owner";
    static final String APP = "clinic_app";
    private static final String EMPTY = "bootstrapped";

    private final String password = UUID.randomUUID().toString();
    private final PostgresServer server;
    private final Program process;
    private int databases;

    private Server(Workspace workspace) throws IOException, SQLException {
        Path directory = workspace.fresh("postgres");
        server = new PostgresServer(
                PostgresBinaries.in(workspace.kept("postgresql-18")),
                directory.resolve("data"),
                Ports.free().of(Port.POSTGRES_BOOKING));
        Path log = directory.resolve("log");
        Files.createFile(log);
        server.create(password, log);
        List<String> command = new ArrayList<>(server.command());
        command.addAll(List.of(
                "-c", "shared_preload_libraries=pg_stat_statements", "-c", "pg_stat_statements.track_utility=off"));
        process = Program.start(command, Map.of(), log);
        process.awaitServing(Duration.ofSeconds(60), this::answers);
        ServiceDatabase.ensure(server, EMPTY, password, Map.of("owner_password", password, "app_password", password));
        execute(EMPTY, "create extension pg_stat_statements");
    }

    static Server start(Workspace workspace) {
        try {
            return new Server(workspace);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("PostgreSQL could not be started", e);
        }
    }

    /** A new database with the two roles' schemas in it. */
    String fresh() {
        return copyOf(EMPTY);
    }

    /** A copy of a database to which nobody is connected. */
    String copyOf(String template) {
        String name = "bench_" + ++databases;
        execute("postgres", "create database " + name + " template " + template + " strategy file_copy");
        return name;
    }

    void drop(String database) {
        execute("postgres", "drop database if exists " + database + " with (force)");
    }

    void checkpoint() {
        execute("postgres", "checkpoint");
    }

    String url(String database) {
        return server.url(database);
    }

    String password() {
        return password;
    }

    /** Settings of a service on this database, by their property names. */
    Map<String, String> properties(String database) {
        return Map.of(
                "clinic.database.url", url(database),
                "clinic.database.owner.username", OWNER,
                "clinic.database.owner.password", password,
                "clinic.database.app.username", APP,
                "clinic.database.app.password", password);
    }

    /** As superuser. */
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), PostgresServer.SUPERUSER, password);
    }

    /** As superuser, several statements at once if need be. */
    void execute(String database, String sql) {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The one value that a query answers, as text. */
    String value(String database, String query) {
        try (var connection = connect(database)) {
            return Sql.text(connection, query);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Bytes of write-ahead log since the server was made. */
    long walBytes() {
        return Long.parseLong(value("postgres", "select (pg_current_wal_insert_lsn() - '0/0')::bigint"));
    }

    /** Statements that were sent to a database so far, without begin, commit and what triggers do. */
    long statements(String database) {
        return Long.parseLong(value(
                EMPTY,
                "select coalesce(sum(calls), 0)::bigint from pg_stat_statements where dbid ="
                        + " (select oid from pg_database where datname = '" + database + "')"));
    }

    Meter cpu() {
        return Meter.cpu("postgres", process);
    }

    private boolean answers() {
        try (var connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
