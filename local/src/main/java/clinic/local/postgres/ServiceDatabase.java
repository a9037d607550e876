package clinic.local.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Makes a service's database with its owner role and its app role, as platform's bootstrap script says. */
public final class ServiceDatabase {

    private static final String SCRIPT = "/db/bootstrap/bootstrap.sql";

    private ServiceDatabase() {}

    /**
     * Runs the script in the service's database unless its roles exist already.
     *
     * @param passwords values of the script's variables, by their names
     */
    public static void ensure(
            PostgresServer server, String database, String superuserPassword, Map<String, String> passwords)
            throws SQLException {
        try (Connection connection = connect(server, "postgres", superuserPassword);
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_database where datname = '" + database + "'")) {
                statement.execute("create database " + database);
            }
        }
        try (Connection connection = connect(server, database, superuserPassword);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (!exists(statement, "select 1 from pg_roles where rolname = 'clinic_app'")) {
                statement.execute(script(passwords));
            }
            connection.commit();
        }
    }

    /** Has the service publish every fact again from its first event on. */
    public static void publishAgain(PostgresServer server, String database, String superuserPassword)
            throws SQLException {
        try (Connection connection = connect(server, database, superuserPassword);
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = app");
            statement.execute("select publish_again()");
        }
    }

    private static Connection connect(PostgresServer server, String database, String password) throws SQLException {
        return DriverManager.getConnection(server.url(database), PostgresServer.SUPERUSER, password);
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }

    /** The script is written for psql: its {@code :'name'} is a quoted literal. */
    private static String script(Map<String, String> variables) {
        try (InputStream in = ServiceDatabase.class.getResourceAsStream(SCRIPT)) {
            if (in == null) {
                throw new IllegalStateException(SCRIPT + " is not on the class path");
            }
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> variable : variables.entrySet()) {
                sql = sql.replace(
                        ":'" + variable.getKey() + "'",
                        "'" + variable.getValue().replace("'", "''") + "'");
            }
            return sql;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
