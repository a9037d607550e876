package clinic.bench;

import clinic.bench.BookingProcess.Around;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * All projections of booking-service from the first event on, beside one cursor that only reads the same events. The
 * platform has no rebuild while the service runs yet: a service starts on a store with empty tables and no positions,
 * which is the same work. Its start is not counted: the clock runs from the first event that is seen applied.
 */
final class Rebuild implements Workload {

    private static final int SITES = 4;
    private static final int CHAIRS = 20;
    private static final int DAYS = 4;
    private static final int BOOKINGS = 400;
    private static final int PAGE = 500;
    private static final Duration READING = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long LOOK_EVERY_NANOS = 20_000_000;
    private static final String APPLIED = "select coalesce(sum(sequence + 1), 0)::bigint from app.applied";

    @Override
    public List<Figure> measure(Workspace workspace, Effort effort) {
        List<Block> blocks = new ArrayList<>();
        try (Server server = Server.start(workspace);
                Kafka kafka = new Kafka(workspace);
                Issuer issuer = new Issuer()) {
            Around around = new Around(workspace, server, kafka, issuer);
            String seed = seed(around, effort.events());
            long events = Long.parseLong(server.value(seed, "select count(*) from store.event"));
            for (int block = 0; block < effort.blocks(); block++) {
                String database = server.copyOf(seed);
                server.checkpoint();
                double before = cursor(server, database);
                double ours = rebuild(around, database, events);
                double after = cursor(server, database);
                server.drop(database);
                blocks.add(new Block(List.of(before, after), List.of(ours)));
            }
        }
        return List.of(Figure.of("rebuild", 1, "events/s", Ratios.of(blocks), null, null, null));
    }

    /** Real bookings, and copies of their visits and days until the store is as large as wanted. */
    private static String seed(Around around, int events) {
        Server server = around.server();
        String database = server.fresh();
        try (BookingProcess service = BookingProcess.ours(around, database)) {
            Slots slots = new Slots(SITES, CHAIRS, 1, DAYS);
            slots.prepare(service.http());
            new ClosedLoop(1, PATIENCE, BOOKINGS).run(new AtomicLong(), n -> slots.book(service.http(), n));
        }
        long real = Long.parseLong(server.value(database, "select count(*) from store.event"));
        server.execute(database, """
                set session_replication_role = replica;
                insert into store.event (aggregate_id, sequence, aggregate_type, event_id, event_type, revision,
                                         recorded_at, payload, metadata)
                  select aggregate_id || '-' || copy, sequence, aggregate_type, event_id || '-' || copy, event_type,
                         revision, recorded_at, payload, metadata
                  from store.event, generate_series(1, %d) as copy where aggregate_type <> 'patient'
                  order by copy, global_index limit %d;
                set session_replication_role = default;
                truncate app.applied, app.token_entry, app.visit_row, app.day_row, app.patient_row;
                update app.publisher_position set (tx, global_index) =
                  (select max(tx::text::bigint), max(global_index) from store.event);
                """.formatted(events / 100 + 1, Math.max(0, events - real)));
        server.execute(database, "vacuum analyze");
        return database;
    }

    private static double rebuild(Around around, String database, long events) {
        try (BookingProcess service = BookingProcess.ours(around, database);
                Connection look = around.server().connect(database)) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            long first = applied(look);
            long begun = System.nanoTime();
            long applied = first;
            while (applied < events && System.nanoTime() < deadline) {
                LockSupport.parkNanos(LOOK_EVERY_NANOS);
                applied = applied(look);
                if (first == 0) {
                    first = applied;
                    begun = System.nanoTime();
                }
            }
            if (applied < events) {
                throw new IllegalStateException(applied + " of " + events + " events were applied");
            }
            return (events - first) * 1e9 / (System.nanoTime() - begun);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long applied(Connection look) throws SQLException {
        return Long.parseLong(Sql.text(look, APPLIED));
    }

    /** Events a second, of as many readings as fill the time. */
    private static double cursor(Server server, String database) {
        try (Connection connection = DriverManager.getConnection(server.url(database), Server.APP, server.password())) {
            connection.setAutoCommit(false);
            read(connection);
            long begun = System.nanoTime();
            long rows = 0;
            do {
                rows += read(connection);
            } while (System.nanoTime() - begun < READING.toNanos());
            return rows * 1e9 / (System.nanoTime() - begun);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(PAGE);
            long rows = 0;
            try (ResultSet row = statement.executeQuery("select global_index, tx::text, aggregate_id, sequence,"
                    + " aggregate_type, event_id, event_type, revision, recorded_at, payload, metadata"
                    + " from store.event order by event.tx, global_index")) {
                while (row.next()) {
                    rows += row.getBytes("payload").length > 0 && row.getBytes("metadata").length > 0 ? 1 : 0;
                }
            }
            return rows;
        }
    }
}
