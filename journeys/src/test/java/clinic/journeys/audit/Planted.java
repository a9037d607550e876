package clinic.journeys.audit;

import clinic.platform.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Empty databases as the services' own migrations make them, into which a test plants what must not be: no trigger keeps
 * it from that. They are made once, and emptied for each test.
 */
final class Planted {

    private static final Path HOME = Path.of("..");

    private static final Map<String, DataSource> MADE = new HashMap<>();

    private final Map<String, DataSource> databases = new HashMap<>();

    Stores stores() {
        return new Stores(store("booking"), store("session"), store("billing"));
    }

    Store store(String service) {
        return new Store(service, () -> database(service).getConnection());
    }

    Planted event(String service, String aggregate, long sequence, String type, String payload) {
        return run(service, """
                insert into store.event (aggregate_id, sequence, aggregate_type, event_id, event_type, revision,
                    recorded_at, payload, metadata)
                values (?, ?, 'planted', ?, ?, '1', '2026-03-02T12:00:00Z', convert_to(?, 'UTF8'), '')""", aggregate, sequence, eventId(aggregate, sequence), type, payload);
    }

    Planted event(String service, String aggregate, long sequence, String type) {
        return event(service, aggregate, sequence, type, "{}");
    }

    /** As {@link #event} names them. */
    static String eventId(String aggregate, long sequence) {
        return "event-" + aggregate + "-" + sequence;
    }

    /** The newest fact of an aggregate that a service counts as published. */
    Planted published(String service, String aggregate, long sequence) {
        return run(service, "insert into app.published (aggregate_id, sequence) values (?, ?)", aggregate, sequence);
    }

    /** The publisher has come to the end of the store. */
    Planted allPublished(String service) {
        return run(service, """
                insert into app.publisher_position (publisher, tx, global_index)
                select 'kafka', max(tx::text::bigint), max(global_index) from store.event having count(*) > 0""");
    }

    Planted heard(Hearing hearing, String aggregate, long sequence) {
        return run(
                hearing.service(),
                "insert into app.inbox (hearing, aggregate_id, sequence) values (?, ?, ?)",
                hearing.label(),
                aggregate,
                sequence);
    }

    Planted parked(Hearing hearing, String aggregate, String reason) {
        return run(
                hearing.service(),
                """
                insert into app.parked (hearing, aggregate_id, topic, part, kafka_offset, fact_type, headers, reason,
                    parked_at)
                values (?, ?, ?, 3, 7, 'a-fact.v1', '{}', ?, '2026-03-02T12:00:00Z')""",
                hearing.label(),
                aggregate,
                hearing.topic().label(),
                reason);
    }

    Planted ledger(String posting, int position, String account, long cents, String remittance) {
        return run("billing", """
                insert into app.ledger_entry (posting_id, position, at, account, cents, remittance_id, text)
                values (?, ?, '2026-03-02T12:00:00Z', ?, ?, ?, 'planted')""", posting, position, account, cents, remittance.isEmpty() ? null : remittance);
    }

    Planted reservation(String visit, String kind, String resource, String from, String until) {
        return run(
                "booking",
                "insert into app.reservation values (?, ?, ?, tstzrange(?::timestamptz, ?::timestamptz))",
                visit,
                kind,
                resource,
                from,
                until);
    }

    /** Without triggers, as the superuser. */
    Planted run(String service, String sql, Object... parameters) {
        try (Connection connection = database(service).getConnection()) {
            execute(connection, "set session_replication_role = replica");
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                statement.execute();
            }
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A database of its own, for a test that changes what the migrations made. */
    Planted alone(String service) {
        databases.put(service, migrated(service));
        return this;
    }

    private DataSource database(String service) {
        return databases.computeIfAbsent(service, Planted::emptied);
    }

    private static synchronized DataSource emptied(String service) {
        DataSource made = MADE.computeIfAbsent(service, Planted::migrated);
        try (Connection connection = made.getConnection()) {
            execute(connection, """
                    set session_replication_role = replica;
                    do $$ declare name text; begin
                        for name in select format('%I.%I', schemaname, tablename) from pg_tables
                            where schemaname in ('store', 'app') loop
                            execute 'delete from ' || name;
                        end loop;
                    end $$""");
            return made;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DataSource migrated(String service) {
        DataSource database = TestPostgres.fresh().superuser();
        try (Connection connection = database.getConnection()) {
            execute(connection, "set role clinic_owner; set search_path = store");
            migrate(connection, HOME.resolve("platform/src/main/resources/db/platform/store"));
            execute(connection, "set role clinic_app; set search_path = app, store, public");
            migrate(connection, HOME.resolve("platform/src/main/resources/db/platform/app"));
            migrate(connection, HOME.resolve(service + "-service/src/main/resources/db/migration"));
            return database;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the database of " + service + " could not be made", e);
        }
    }

    private static void migrate(Connection connection, Path directory) throws SQLException, IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.sorted(Comparator.comparingInt(Planted::version)).toList()) {
                execute(connection, Files.readString(file));
            }
        }
    }

    private static int version(Path file) {
        String name = file.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
