package clinic.bench;

import clinic.local.identity.NewPassword;
import clinic.local.launcher.LocalClinic;
import clinic.local.launcher.Port;
import clinic.local.launcher.Progress;
import clinic.local.launcher.Secrets;
import clinic.local.launcher.Settings;
import clinic.local.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * From the moment at which a session is signed in session-service to the moment at which its claim stands in
 * billing-service's work queue, beside one commit plus one acknowledged record on the same servers. In the whole
 * clinic, which is started once; each block has sessions of its own. Sessions are signed by a schedule, whatever became
 * of those before. The second line counts from when each signature was due, and so has the request in it.
 */
final class SignedToClaim implements Workload {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_NANOS = 1_000_000;
    private static final double P99 = 99;

    @Override
    public List<Figure> measure(Workspace workspace, Effort effort) {
        Settings settings = Start.settings(workspace);
        List<Block> blocks = new ArrayList<>();
        List<Block> fromDue = new ArrayList<>();
        Histogram all = Run.histogram();
        Histogram allFromDue = Run.histogram();
        long walBytes = 0;
        long statements = 0;
        List<NewPassword> passwords = firstStart(settings);
        try (LocalClinic clinic = LocalClinic.start(settings, Progress.silent());
                Visits visits = new Visits(clinic, passwords);
                Connection session = connect(settings, Port.POSTGRES_SESSION, "session");
                Connection billing = connect(settings, Port.POSTGRES_BILLING, "billing");
                CommitAndAcknowledge raw = new CommitAndAcknowledge(
                        session, "127.0.0.1:" + settings.ports().of(Port.KAFKA))) {
            visits.setUp();
            // The first visits warm all parts up.
            signed(visits, visits.untilSigning("warm", effort.signatures()), effort, session, billing);
            raw.measure(effort.warmUp());
            for (int block = 0; block < effort.blocks(); block++) {
                List<String> sessions = visits.untilSigning("block" + block, effort.signatures());
                double before = millis(raw.measure(effort.run()));
                long walBefore = walBytes(session, billing);
                long statementsBefore = statements(session, billing);
                Times ours = signed(visits, sessions, effort, session, billing);
                walBytes += walBytes(session, billing) - walBefore;
                statements += statements(session, billing) - statementsBefore;
                double after = millis(raw.measure(effort.run()));
                blocks.add(new Block(List.of(before, after), List.of(millis(ours.fromSigned()))));
                fromDue.add(new Block(List.of(before, after), List.of(millis(ours.fromDue()))));
                all.add(ours.fromSigned());
                allFromDue.add(ours.fromDue());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        double sqlPerOp = (double) statements / all.getTotalCount();
        double walPerOp = (double) walBytes / all.getTotalCount();
        return List.of(
                Figure.of("signed-to-claim", 0, "ms (p99)", Ratios.of(blocks), all, sqlPerOp, walPerOp),
                Figure.of("signed-to-claim-from-due", 0, "ms (p99)", Ratios.of(fromDue), allFromDue, null, null));
    }

    /** A clinic's own settings don't count statements: its servers are told to, and do so from their next start on. */
    private static List<NewPassword> firstStart(Settings settings) {
        try (LocalClinic clinic = LocalClinic.start(settings, Progress.silent())) {
            for (var database : Map.of(Port.POSTGRES_SESSION, "session", Port.POSTGRES_BILLING, "billing")
                    .entrySet()) {
                try (Connection connection = connect(settings, database.getKey(), database.getValue());
                        var statement = connection.createStatement()) {
                    statement.execute("create extension pg_stat_statements");
                    statement.execute("alter system set shared_preload_libraries = 'pg_stat_statements'");
                    statement.execute("alter system set pg_stat_statements.track_utility = off");
                }
            }
            return clinic.newPasswords();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the two services have sent so far, without what this run asks as superuser. */
    private static long statements(Connection... servers) throws SQLException {
        long calls = 0;
        for (Connection server : servers) {
            calls += Long.parseLong(Sql.text(server, """
                    select coalesce(sum(calls), 0)::bigint from pg_stat_statements
                    where userid = 'clinic_app'::regrole"""));
        }
        return calls;
    }

    /** Write-ahead log of the two servers so far. */
    private static long walBytes(Connection... servers) throws SQLException {
        long bytes = 0;
        for (Connection server : servers) {
            bytes += Long.parseLong(Sql.text(server, "select (pg_current_wal_insert_lsn() - '0/0')::bigint"));
        }
        return bytes;
    }

    /** In µs. */
    private record Times(Histogram fromSigned, Histogram fromDue) {}

    private static Times signed(
            Visits visits, List<String> sessions, Effort effort, Connection session, Connection billing)
            throws SQLException {
        visits.freshLogIn();
        // The clocks of nanoTime and of the databases' rows are brought together once.
        Instant now = Instant.now();
        long nanos = System.nanoTime();
        Map<String, Instant> due = new ConcurrentHashMap<>();
        Map<String, Instant> visible = new HashMap<>();
        Thread signing = Thread.ofPlatform()
                .start(() -> OpenLoop.run(sessions.size(), effort.signaturesPerSecond(), (number, dueNanos) -> {
                    due.put(sessions.get(number), now.plusNanos(dueNanos - nanos));
                    visits.sign(sessions.get(number));
                }));
        watch(billing, sessions, visible);
        join(signing);
        Times times = new Times(Run.histogram(), Run.histogram());
        for (String id : sessions) {
            Instant seen = visible.get(id);
            Instant signedAt = signedAt(session, id);
            times.fromSigned().recordValue(Duration.between(signedAt, seen).toNanos() / 1_000);
            times.fromDue().recordValue(Duration.between(due.get(id), seen).toNanos() / 1_000);
        }
        return times;
    }

    /** Looks every millisecond, and notes when each claim is there for the first time. */
    private static void watch(Connection billing, List<String> sessions, Map<String, Instant> visible)
            throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var look = billing.prepareStatement("select session_id from app.claim where session_id = any (?)")) {
            while (visible.size() < sessions.size()) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(visible.size() + " of " + sessions.size() + " claims were seen");
                }
                look.setArray(
                        1,
                        billing.createArrayOf(
                                "text",
                                sessions.stream()
                                        .filter(id -> !visible.containsKey(id))
                                        .toArray()));
                try (var row = look.executeQuery()) {
                    Instant seen = Instant.now();
                    while (row.next()) {
                        visible.putIfAbsent(row.getString(1), seen);
                    }
                }
                LockSupport.parkNanos(LOOK_EVERY_NANOS);
            }
        }
    }

    private static Instant signedAt(Connection session, String id) throws SQLException {
        return Instant.ofEpochSecond(
                0,
                Long.parseLong(Sql.text(
                                session,
                                "select (extract(epoch from recorded_at) * 1000000)::bigint from store.event"
                                        + " where event_type = 'session.signed' and aggregate_id = '" + id + "'"))
                        * 1_000);
    }

    private static double millis(Histogram micros) {
        return micros.getValueAtPercentile(P99) / 1_000.0;
    }

    private static void join(Thread thread) {
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** As superuser: this looks at two services' tables. */
    private static Connection connect(Settings settings, Port port, String database) throws SQLException {
        String password = new Secrets(settings.data().resolve("secrets")).of(port.label() + "-superuser");
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + settings.ports().of(port) + "/" + database,
                PostgresServer.SUPERUSER,
                password);
    }
}
