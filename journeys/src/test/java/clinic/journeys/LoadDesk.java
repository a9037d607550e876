package clinic.journeys;

import clinic.journeys.audit.LoadRecord;
import clinic.journeys.audit.LoadRecord.Command;
import clinic.journeys.audit.LoadRecord.Mark;
import clinic.local.http.Answer;
import clinic.local.http.StaffClient;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One thread's part of a load: books visits, checks patients in and takes readings, in an order that its seed gives. A
 * command without a clear answer is sent again until there is one, as a person would; one that is refused, or
 * meets a service that is down, is dropped.
 */
final class LoadDesk implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of(Site.ZONE);

    /** Days far from those of the other journeys: all that stands in them is this load's. */
    private static final int FIRST_DAY_AGO = 60;

    private static final int DAYS = 3;
    /** What the days have places for; more patients come now and then, and are refused a place. */
    private static final int MOST_VISITS = 30;

    private final LoadRecord record;
    private final Random random;
    private final String name;
    private final int round;
    private final StaffClient desk;
    private final StaffClient nurse;
    private final List<Booked> booked = new ArrayList<>();
    private final List<Step> opening = new ArrayList<>();
    private final List<Integer> unplaced = new ArrayList<>();
    private @Nullable Step pending;
    private int visits;
    private volatile boolean ending;
    private volatile boolean finished;

    /** A command, how it is sent, and what a good answer changes. */
    private record Step(Command command, Supplier<Answer> send, Runnable then) {}

    /** A visit that was acknowledged. */
    private static final class Booked {
        private final String id;
        private final Instant start;
        private boolean arrived;
        private int readings;

        private Booked(String id, Instant start) {
            this.id = id;
            this.start = start;
        }
    }

    /** @param round the days and the names of each are its own */
    LoadDesk(Clinic clinic, LoadRecord record, int round, int number, long seed) {
        this.record = record;
        this.random = new Random(seed);
        this.name = "load-" + round + "-" + number;
        this.round = round;
        this.desk = clinic.staff(Clinic.FRONT_DESK);
        this.nurse = clinic.staff(Clinic.CLINICIAN);
        for (int day = 0; day < DAYS; day++) {
            opening.add(openDay(day));
        }
    }

    /** One act; called again and again. */
    void act() {
        if (finished) {
            return;
        }
        Step step = pending;
        if (step == null) {
            if (ending) {
                finished = true;
                return;
            }
            step = next();
        }
        pending = attempt(step) ? null : step;
    }

    /** Begins nothing more. */
    void finish() {
        ending = true;
    }

    boolean isFinished() {
        return finished;
    }

    /** Whether the answer was clear. */
    private boolean attempt(Step step) {
        record.sent(step.command());
        Answer answer;
        try {
            answer = step.send().get();
        } catch (UncheckedIOException e) {
            return false;
        }
        if (answer.ok()) {
            record.acknowledged(step.command(), answer.json().path("sequence").asLong());
            step.then().run();
            return true;
        }
        boolean refused = (answer.status() >= 400 && answer.status() < 500)
                || answer.body().contains("Nothing was changed");
        if (refused) {
            record.refused(step.command());
        }
        return refused;
    }

    private Step next() {
        if (!opening.isEmpty()) {
            return opening.removeFirst();
        }
        if (visits == 0 || random.nextInt(visits < MOST_VISITS ? 4 : 25) == 0) {
            return register();
        }
        if (!unplaced.isEmpty()) {
            return book(unplaced.removeFirst());
        }
        if (booked.isEmpty()) {
            return openDay(0);
        }
        Booked visit = booked.get(random.nextInt(booked.size()));
        return visit.arrived ? read(visit) : checkIn(visit);
    }

    private Step openDay(int number) {
        LocalDate day = day(number);
        return new Step(
                new Command("open " + day, List.of(Mark.only("booking", dayPlan(day), "dayplan.day-opened"))),
                () -> desk.post("/booking/api/sites/" + Site.ID + "/days/" + day, null),
                () -> {});
    }

    private Step register() {
        int number = visits++;
        String patient = "patient-" + name + "-" + number;
        return new Step(
                new Command("register " + patient, List.of(Mark.only("booking", patient, "patient.registered"))),
                () -> desk.post("/booking/api/patients", Bodies.patient(patient, "Load", "Of " + name)),
                () -> unplaced.add(number));
    }

    private Step book(int number) {
        String id = "visit-" + name + "-" + number;
        String patient = "patient-" + name + "-" + number;
        LocalDate day = day(random.nextInt(DAYS));
        Instant start = day.atTime(8, 0).atZone(ZONE).toInstant().plus(Duration.ofMinutes(5L * random.nextInt(80)));
        Map<String, Object> body = Bodies.visitAfterwards(id, patient, start);
        return new Step(
                new Command(
                        "book " + id,
                        List.of(
                                Mark.only("booking", id, "visit.booked"),
                                new Mark("booking", dayPlan(day), "dayplan.reserved", "/reservation/visitId", id))),
                () -> desk.post("/booking/api/visits", body),
                () -> booked.add(new Booked(id, start)));
    }

    private Step checkIn(Booked visit) {
        return new Step(
                new Command(
                        "check in " + visit.id,
                        List.of(
                                Mark.only("booking", visit.id, "visit.patient-arrived"),
                                Mark.only("session", "session-" + visit.id, "session.begun"))),
                () -> desk.post(
                        "/booking/api/visits/" + visit.id + "/check-in", Map.of("occurredAt", visit.start.toString())),
                () -> visit.arrived = true);
    }

    private Step read(Booked visit) {
        String session = "session-" + visit.id;
        String reading = "reading-" + visit.readings++;
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("readingId", reading);
        body.put(
                "occurredAt",
                visit.start.plus(Duration.ofMinutes(1L + visit.readings)).toString());
        body.put("systolicMmHg", 110 + random.nextInt(20));
        body.put("diastolicMmHg", 70 + random.nextInt(10));
        body.put("heartRatePerMinute", 76);
        body.put("spo2Percent", 98);
        return new Step(
                new Command(
                        "take " + reading + " of " + session,
                        List.of(new Mark("session", session, "session.vitals-recorded", "/readingId", reading))),
                () -> nurse.post("/session/api/sessions/" + session + "/vitals", body),
                () -> {});
    }

    private LocalDate day(int number) {
        return LocalDate.now(ZONE).minusDays(FIRST_DAY_AGO + (long) DAYS * round + number);
    }

    private static String dayPlan(LocalDate day) {
        return "dayplan-" + Site.ID + "-" + day;
    }

    @Override
    public void close() {
        desk.close();
        nurse.close();
    }
}
