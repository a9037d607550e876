package clinic.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The places that can be booked: sites × days × chairs × five times. Each place has a patient who is nowhere else then.
 * Of five requests one asks for a place that is known to be booked.
 */
final class Slots {

    private static final int SEED = 20_261_126;
    private static final int CONFLICT_OF = 5;
    private static final long SPREAD = 7_919;

    private static final List<String> TIMES = List.of("06:00", "09:00", "12:00", "15:00", "18:00");

    private final int sites;
    private final int chairs;
    private final List<LocalDate> days;
    private final List<Slot> shuffled = new ArrayList<>();
    private final AtomicIntegerArray acknowledged;
    private final AtomicInteger booked = new AtomicInteger();

    private record Slot(int site, int chair, LocalDate day, String time) {}

    /** @param firstDay days from today to the first of {@code days} days in a row */
    Slots(int sites, int chairs, int firstDay, int days) {
        this.sites = sites;
        this.chairs = chairs;
        LocalDate first = LocalDate.now(ZoneOffset.UTC).plusDays(firstDay);
        this.days = IntStream.range(0, days).mapToObj(first::plusDays).toList();
        for (int site = 0; site < sites; site++) {
            for (int chair = 0; chair < chairs; chair++) {
                for (LocalDate day : this.days) {
                    for (String time : TIMES) {
                        shuffled.add(new Slot(site, chair, day, time));
                    }
                }
            }
        }
        Collections.shuffle(shuffled, new Random(SEED));
        acknowledged = new AtomicIntegerArray(shuffled.size());
    }

    /** How many requests there are before a free place is missing. */
    long requests() {
        return (long) shuffled.size() * CONFLICT_OF / (CONFLICT_OF - 1);
    }

    /** Sites, open days and patients, by several hands. */
    void prepare(Http http) {
        String chairList = IntStream.range(0, chairs)
                .mapToObj("{\"id\": \"chair-%1$d\", \"name\": \"Chair %1$d\"}"::formatted)
                .collect(Collectors.joining(", "));
        String roster = """
                {"siteName": "Bench", "zone": "UTC", "opens": "06:00", "closes": "22:00", "chairs": [%s], "shifts": [
                 {"staffId": "nurse", "name": "N", "duty": "NURSE", "from": "05:00", "to": "23:00", "capacityHundredths": 100000},
                 {"staffId": "prescriber", "name": "P", "duty": "PRESCRIBER", "from": "05:00", "to": "23:00", "capacityHundredths": 0}]}
                """.formatted(chairList);
        each(sites, site -> {
            http.need("PUT", "/api/sites/" + site(site), roster);
            for (LocalDate day : days) {
                http.need("POST", "/api/sites/" + site(site) + "/days/" + day, "");
            }
        });
        each(
                sites * chairs,
                n -> http.send("POST", "/api/patients", """
                {"patientId": "%s", "given": "Bench", "family": "Patient %d", "birthDate": "1980-02-29", "sex": "F"}""".formatted(patient(n / chairs, n % chairs), n)));
    }

    /**
     * One request. Number 0 has to be answered before the others are sent.
     *
     * @throws IllegalStateException if a free place is refused, or a taken one is not
     */
    void book(Http http, long number) throws IOException, InterruptedException {
        boolean taken = number % CONFLICT_OF == CONFLICT_OF - 1;
        int place = taken ? someAcknowledged(number) : (int) (number - number / CONFLICT_OF);
        Slot slot = shuffled.get(place);
        int status = http.send("POST", "/api/visits", """
                {"visitId": "visit-%d-%s-%s", "patientId": "%s", "siteId": "%s", "treatment": "ESKETAMINE",
                 "start": "%sT%s", "chairId": "chair-%d"}""".formatted(
                        number,
                        site(slot.site()),
                        slot.day(),
                        patient(slot.site(), slot.chair()),
                        site(slot.site()),
                        slot.day(),
                        slot.time(),
                        slot.chair()));
        if (status != (taken ? 409 : 201)) {
            throw new IllegalStateException("request " + number + " was answered " + status);
        }
        if (!taken) {
            acknowledged.set(booked.getAndIncrement(), place);
        }
    }

    /** One that was written down late reads as place 0, which was answered first of all. */
    private int someAcknowledged(long number) {
        return acknowledged.get((int) (number * SPREAD % booked.get()));
    }

    private String site(int number) {
        return "bench-" + number;
    }

    private String patient(int site, int chair) {
        return "patient-bench-" + site + "-" + chair;
    }

    @FunctionalInterface
    private interface Task {
        void perform(int number) throws Exception;
    }

    private static void each(int count, Task task) {
        new ClosedLoop(4, Duration.ofMinutes(5), count).run(new AtomicLong(), n -> task.perform((int) n));
    }
}
