package clinic.booking.placing;

import static clinic.booking.testing.Desk.json;
import static clinic.booking.testing.Desk.ok;
import static clinic.booking.testing.Desk.visit;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.booking.testing.BookingTest;
import clinic.booking.testing.Desk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Booking, moving and ending visits over HTTP, on a real database. */
@BookingTest
class BookingFlowTest {

    private static final ZoneId DENVER = Desk.ZONE;
    private final String tomorrow = Desk.COMING;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_visit_is_booked_moved_to_another_day_and_cancelled() {
        String site = desk.siteWithDay(tomorrow);
        String later = LocalDate.parse(tomorrow).plusDays(1).toString();
        ok(desk.post("/api/sites/" + site + "/days/" + later, null));
        String patient = desk.patient("Ana", "Whitfield");
        String visit = visit();

        var booked = ok(desk.book(visit, patient, site, "ESKETAMINE", tomorrow + "T09:00"));
        assertThat(booked.at("/place/chairName").asString()).isEqualTo("Chair 1");
        assertThat(booked.at("/place/prescriberName").asString()).isEqualTo("Dr Lindgren");
        assertThat(held(visit)).isEqualTo(2);

        var moved = ok(desk.post("/api/visits/" + visit + "/move", "{\"start\": \"" + later + "T10:00\"}"));
        assertThat(moved.at("/place/day").asString()).endsWith(later);
        assertThat(held(visit)).isEqualTo(2);
        var old = ok(desk.get("/api/sites/" + site + "/days/" + tomorrow));
        assertThat(old.get("reservations")).isEmpty();

        ok(desk.post("/api/visits/" + visit + "/cancel", "{\"reason\": \"no ride\"}"));
        assertThat(held(visit)).isZero();
        assertThat(ok(desk.get("/api/sites/" + site + "/days/" + later)).get("reservations"))
                .isEmpty();
    }

    private long held(String visit) {
        return jdbc.sql("select count(*) from reservation where visit_id = ?")
                .param(visit)
                .query(Long.class)
                .single();
    }

    @Test
    void sending_the_same_booking_twice_books_once() {
        String site = desk.siteWithDay(tomorrow);
        String patient = desk.patient("Ana", "Whitfield");
        String visit = visit();
        var first = ok(desk.book(visit, patient, site, "IV_KETAMINE", tomorrow + "T09:00"));
        var second = ok(desk.book(visit, patient, site, "IV_KETAMINE", tomorrow + "T09:00"));
        assertThat(second).isEqualTo(first);
        assertThat(first.at("/place/pumpId").asString()).isEqualTo("pump-a");
        assertThat(held(visit)).isEqualTo(3);
    }

    @Test
    void a_patient_is_not_at_two_sites_at_once() {
        String one = desk.siteWithDay(tomorrow);
        String two = desk.siteWithDay(tomorrow);
        String patient = desk.patient("Ana", "Whitfield");
        ok(desk.book(visit(), patient, one, "ESKETAMINE", tomorrow + "T09:00"));
        var refused = desk.book(visit(), patient, two, "ESKETAMINE", tomorrow + "T10:00");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).get("reason").asString()).isEqualTo("PATIENT");
        assertThat(ok(desk.get("/api/sites/" + two + "/days/" + tomorrow)).get("reservations"))
                .as("nothing was kept of the refused booking")
                .isEmpty();
    }

    @Test
    void a_refused_move_leaves_the_visit_where_it_was() {
        String site = desk.siteWithDay(tomorrow);
        String a = visit();
        String b = visit();
        ok(desk.book(a, desk.patient("Ana", "Whitfield"), site, "IV_KETAMINE", tomorrow + "T09:00"));
        ok(desk.book(b, desk.patient("Theo", "Lindqvist"), site, "IV_KETAMINE", tomorrow + "T13:00"));
        var refused = desk.post("/api/visits/" + b + "/move", "{\"start\": \"" + tomorrow + "T09:30\"}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).get("detail").asString()).contains("Next free");
        assertThat(ok(desk.get("/api/visits/" + b)).at("/place/start").asString())
                .isEqualTo(LocalDate.parse(tomorrow)
                        .atTime(13, 0)
                        .atZone(DENVER)
                        .toInstant()
                        .toString());
        assertThat(held(b)).isEqualTo(3);
    }

    @Test
    void a_full_day_names_a_free_time_on_the_next_open_day() {
        String site = desk.siteWithDay(tomorrow);
        String later = LocalDate.parse(tomorrow).plusDays(1).toString();
        ok(desk.post("/api/sites/" + site + "/days/" + later, null));
        var refused = desk.book(visit(), desk.patient("Ana", "Whitfield"), site, "ESKETAMINE", tomorrow + "T17:00");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).get("detail").asString()).contains("Next free: Chair 1, " + later + " 08:00");
    }

    @Test
    void a_visit_of_yesterday_is_entered_afterwards_with_a_reason() {
        String yesterday = Desk.GONE;
        String site = desk.siteWithDay(yesterday);
        String patient = desk.patient("Ana", "Whitfield");
        String visit = visit();
        var silent = desk.book(visit, patient, site, "ESKETAMINE", yesterday + "T09:00");
        assertThat(silent.statusCode()).isEqualTo(409);
        assertThat(json(silent).get("reason").asString()).isEqualTo("IN_THE_PAST");
        Instant start = LocalDate.parse(yesterday).atTime(9, 0).atZone(DENVER).toInstant();
        ok(desk.post("/api/visits", """
                {"visitId": "%s", "patientId": "%s", "siteId": "%s", "treatment": "ESKETAMINE", "start": "%s",
                 "enteredAfterwards": "the network was down", "occurredAt": "%s"}""".formatted(visit, patient, site, start, start.minusSeconds(600))));
        ok(desk.post("/api/visits/" + visit + "/check-in", "{\"occurredAt\": \"" + start.minusSeconds(300) + "\"}"));
        ok(desk.post("/api/visits/" + visit + "/check-in", null));
        assertThat(desk.post("/api/visits/" + visit + "/cancel", "{\"reason\": \"x\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void what_does_not_exist_is_404_and_what_cannot_be_is_422() {
        String site = desk.siteWithDay(tomorrow);
        String patient = desk.patient("Ana", "Whitfield");
        assertThat(desk.book(visit(), "patient-nobody", site, "ESKETAMINE", tomorrow + "T09:00")
                        .statusCode())
                .isEqualTo(404);
        assertThat(desk.book(visit(), patient, "nowhere", "ESKETAMINE", tomorrow + "T09:00")
                        .statusCode())
                .isEqualTo(404);
        assertThat(desk.post("/api/visits/visit-none/check-in", null).statusCode())
                .isEqualTo(404);
        assertThat(desk.book(visit(), patient, site, "ESKETAMINE", "tomorrow").statusCode())
                .isEqualTo(422);
        assertThat(desk.book("session-1", patient, site, "ESKETAMINE", tomorrow + "T09:00")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void free_times_say_why_not_earlier_and_can_be_booked() {
        String site = desk.siteWithDay(tomorrow);
        ok(desk.book(visit(), desk.patient("Ana", "Whitfield"), site, "IV_KETAMINE", tomorrow + "T08:00"));
        String patient = desk.patient("Theo", "Lindqvist");
        var found = ok(desk.post(
                "/api/find",
                "{\"siteId\": \"%s\", \"patientId\": \"%s\", \"treatment\": \"IV_KETAMINE\", \"from\": \"%s\"}"
                        .formatted(site, patient, tomorrow)));
        var slot = found.get("slots").get(0);
        assertThat(slot.get("whyNotEarlier").asString()).contains("Pump A is in use 08:00–10:25");
        ok(desk.book(visit(), patient, site, "IV_KETAMINE", slot.get("start").asString()));
    }

    @Test
    void a_roster_that_shrinks_under_bookings_is_refused_with_the_visits() {
        String site = desk.siteWithDay(tomorrow);
        String visit = visit();
        ok(desk.book(visit, desk.patient("Ana", "Whitfield"), site, "ESKETAMINE", tomorrow + "T09:00"));
        var refused =
                desk.put("/api/sites/" + site + "/days/" + tomorrow, Desk.ROSTER.replace("\"chair-1\"", "\"chair-9\""));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).at("/visits/0/visitId").asString()).isEqualTo(visit);
    }
}
