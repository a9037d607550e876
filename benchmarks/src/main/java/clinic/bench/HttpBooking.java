package clinic.bench;

import clinic.bench.BookingProcess.Around;
import clinic.bench.plain.PlainBooking;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Booking over HTTP with one request in five for a taken place, beside a plain controller with one insert. Straight at
 * the service, since the plain one has no front-door. One hot day, on which all bookings queue by design, is apart.
 */
final class HttpBooking implements Workload {

    private static final int SITES = 16;
    private static final int CHAIRS = 20;
    private static final int DAYS = 8;
    private static final int HOT_CHAIRS = 40;

    /** The plain controller gets through the places of a real clinic in seconds; it is given more of them. */
    private static final int MANY_MORE = 10;

    @Override
    public List<Figure> measure(Workspace workspace, Effort effort) {
        List<Figure> figures = new ArrayList<>();
        try (Server server = Server.start(workspace);
                Kafka kafka = new Kafka(workspace);
                Issuer issuer = new Issuer()) {
            Around around = new Around(workspace, server, kafka, issuer);
            for (int clients : effort.clients()) {
                Series spread = new Series("http-booking", clients, server);
                Series hot = new Series("http-booking-hot-day", clients, server);
                for (int block = 0; block < effort.blocks(); block++) {
                    block(around, effort, clients, spread, hot);
                }
                figures.add(spread.figure());
                figures.addAll(spread.taken());
                figures.add(hot.figure());
                figures.addAll(hot.taken());
            }
        }
        return figures;
    }

    private static void block(Around around, Effort effort, int clients, Series spread, Series hot) {
        Server server = around.server();
        String database = server.fresh();
        String bare = server.fresh();
        server.execute(bare, "set role clinic_app; set search_path = app; " + PlainBooking.TABLE);
        try (BookingProcess ours = BookingProcess.ours(around, database);
                BookingProcess plain = BookingProcess.plain(around.workspace(), server, bare)) {
            Slots slots = new Slots(SITES, CHAIRS, 1, DAYS);
            slots.prepare(ours.http());
            Side our = new Side(ours.http(), clients, slots);
            Side raw = new Side(plain.http(), clients, new Slots(SITES, MANY_MORE * CHAIRS, 1, DAYS));
            raw.run(effort.warmUp());
            our.run(effort.warmUp());
            List<Meter> meters = List.of(
                    Meter.cpu("booking", ours.process()),
                    server.cpu(),
                    around.kafka().cpu(),
                    Meter.records(around.kafka()));
            spread.block(database, meters, () -> raw.run(effort.run()), () -> our.run(effort.run()));

            Duration time = effort.run().dividedBy(2);
            AtomicInteger day = new AtomicInteger(1 + DAYS);
            List<Slots> two = List.of(hotDay(day, HOT_CHAIRS), hotDay(day, HOT_CHAIRS));
            two.forEach(one -> one.prepare(ours.http()));
            Iterator<Slots> ready = two.iterator();
            hot.block(
                    database,
                    meters,
                    () -> new Side(plain.http(), clients, hotDay(day, MANY_MORE * HOT_CHAIRS)).run(time),
                    () -> new Side(ours.http(), clients, ready.next()).run(time));
        }
        server.drop(database);
        server.drop(bare);
    }

    /** A day of its own for each run. */
    private static Slots hotDay(AtomicInteger day, int chairs) {
        return new Slots(1, chairs, day.getAndIncrement(), 1);
    }

    /** One service and how many of its places are asked for so far. */
    private record Side(Http http, int clients, Slots slots, AtomicLong asked) {

        Side(Http http, int clients, Slots slots) {
            this(http, clients, slots, new AtomicLong());
        }

        Run run(Duration time) {
            if (asked.get() == 0) {
                new ClosedLoop(1, time, 1).run(asked, n -> slots.book(http, n));
            }
            return new ClosedLoop(clients, time, slots.requests() - asked.get()).run(asked, n -> slots.book(http, n));
        }
    }
}
