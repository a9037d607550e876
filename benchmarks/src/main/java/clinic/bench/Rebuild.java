package clinic.bench;

import clinic.bench.BookingProcess.Around;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * All projections of booking-service by the product's own rebuild, while the service runs, beside one cursor that only
 * reads the same events, in a process with the same flags. Each projection reads the store for itself, as it does for the
 * person who asks for it.
 */
final class Rebuild implements Workload {

    private static final int SITES = 4;
    private static final int CHAIRS = 20;
    private static final int DAYS = 4;
    private static final int BOOKINGS = 400;
    private static final Duration READING = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int SEE_OTHER = 302;
    private static final List<String> PROJECTIONS = List.of("booking.days", "booking.patients", "booking.visits");

    @Override
    public List<Figure> measure(Workspace workspace, Effort effort) {
        List<Block> blocks = new ArrayList<>();
        try (Server server = Server.start(workspace);
                Kafka kafka = new Kafka(workspace);
                Issuer issuer = new Issuer()) {
            Around around = new Around(workspace, server, kafka, issuer);
            String database = seed(around, effort.events());
            long events = Long.parseLong(server.value(database, "select count(*) from store.event"));
            try (BookingProcess service = BookingProcess.ours(around, database);
                    BookingProcess plain = BookingProcess.plain(workspace, server, database)) {
                rebuild(service, events);
                cursor(plain, events);
                for (int block = 0; block < effort.blocks(); block++) {
                    server.checkpoint();
                    double before = cursor(plain, events);
                    List<Double> ours = List.of(rebuild(service, events), rebuild(service, events));
                    blocks.add(new Block(List.of(before, cursor(plain, events)), ours));
                }
            }
            need(server, database, "visit_row", "select count(*) from store.event where event_type = 'visit.booked'");
        }
        return List.of(Figure.of("rebuild", 1, "events/s", Ratios.of(blocks), null, null, null));
    }

    /** Real bookings, and copies of their visits and days until the store is as large as wanted; all of it published. */
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
                update app.publisher_position set (tx, global_index) =
                  (select max(tx::text::bigint), max(global_index) from store.event);
                update app.token_entry set token = convert_to((select jsonb_build_object(
                    'tx', max(tx::text::bigint), 'index', max(global_index))::text from store.event), 'UTF8');
                """.formatted(events / 100 + 1, Math.max(0, events - real)));
        server.execute(database, "vacuum analyze");
        return database;
    }

    /** Events of the store a second, over the rebuilds of all projections. */
    private static double rebuild(BookingProcess service, long events) {
        ClosedLoop eachOnce = new ClosedLoop(1, PATIENCE, PROJECTIONS.size());
        return events
                / eachOnce.run(new AtomicLong(), n -> rebuild(service, PROJECTIONS.get((int) n)))
                        .seconds();
    }

    private static void rebuild(BookingProcess service, String projection) throws IOException, InterruptedException {
        int status = service.http().send("POST", "/status/" + projection + "/rebuild", "");
        if (status != SEE_OTHER) {
            throw new IllegalStateException("the rebuild of " + projection + " was answered " + status);
        }
    }

    private static void need(Server server, String database, String table, String expected) {
        String rows = server.value(database, "select count(*) from app." + table);
        String events = server.value(database, expected);
        if (!rows.equals(events)) {
            throw new IllegalStateException(table + " has " + rows + " rows of " + events + " events");
        }
    }

    /** Events a second, of as many readings as fill the time. */
    private static double cursor(BookingProcess plain, long events) {
        return events
                * new ClosedLoop(1, READING, Long.MAX_VALUE)
                        .run(new AtomicLong(), n -> plain.http().need("POST", "/events/read", ""))
                        .perSecond();
    }
}
