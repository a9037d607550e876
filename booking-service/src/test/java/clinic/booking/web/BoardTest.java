package clinic.booking.web;

import static clinic.booking.testing.Desk.fields;
import static clinic.booking.testing.Desk.ok;
import static clinic.booking.testing.Desk.visit;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.booking.testing.BookingTest;
import clinic.booking.testing.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the day board and its panel show, and what is done there. */
@BookingTest
class BoardTest {

    @Autowired
    Desk desk;

    private String board(String site, String day) {
        return desk.page("/day?site=" + site + "&date=" + day);
    }

    private String past(String site, String start) {
        String visit = visit();
        ok(desk.post("/api/visits", """
                {"visitId": "%s", "patientId": "%s", "siteId": "%s", "treatment": "ESKETAMINE", "start": "%sT%s",
                 "enteredAfterwards": "the network was down"}""".formatted(visit, desk.patient("Ana", "Whitfield"), site, Desk.GONE, start)));
        return visit;
    }

    @Test
    void an_open_day_without_visits_says_so() {
        assertThat(board(desk.siteWithDay(Desk.COMING), Desk.COMING)).contains("Nobody is booked on this day yet");
    }

    @Test
    void a_visit_outside_the_opening_hours_is_on_the_board() {
        String site = desk.siteWithDay(Desk.COMING);
        ok(desk.post("/api/visits", """
                {"patientId": "%s", "siteId": "%s", "treatment": "ESKETAMINE", "start": "%sT05:30",
                 "overrides": ["OPENING_HOURS", "NURSE_LOAD", "PRESCRIBER_COVER"], "overrideReason": "a night flight"}""".formatted(desk.patient("Ana", "Whitfield"), site, Desk.COMING)));
        assertThat(board(site, Desk.COMING)).contains("--from:300;").contains("5:30–8:10");
    }

    @Test
    void who_cancelled_or_did_not_come_is_counted_and_named() {
        String site = desk.siteWithDay(Desk.GONE);
        String cancelled = past(site, "09:00");
        String missed = past(site, "13:00");
        ok(desk.post("/api/visits/" + cancelled + "/cancel", "{\"reason\": \"no ride\"}"));
        var noShow = desk.as("PRESCRIBER", "POST", "/api/visits/" + missed + "/no-show", "application/json", "{}");
        assertThat(noShow.statusCode()).isEqualTo(200);
        assertThat(board(site, Desk.GONE))
                .contains("1 cancelled, 1 did not come")
                .contains("9:00–11:40 · cancelled: no ride");
    }

    @Test
    void the_panel_goes_by_the_roster_of_the_visits_own_day() {
        String site = desk.siteWithDay(Desk.COMING);
        String visit = visit();
        ok(desk.book(visit, desk.patient("Ana", "Whitfield"), site, "ESKETAMINE", Desk.COMING + "T09:00"));
        ok(desk.put(
                "/api/sites/" + site + "/days/" + Desk.COMING,
                Desk.ROSTER.replace("\"Chair 2\"", "\"Chair of that day\"").replace("K. Osei", "N. Okafor")));
        assertThat(desk.page("/day/visits/" + visit))
                .contains("Chair of that day")
                .contains("N. Okafor")
                .contains(", 9:00–11:40");
    }

    @Test
    void a_patient_who_came_earlier_is_checked_in_at_that_time_but_not_at_one_to_come() {
        String site = desk.siteWithDay(Desk.GONE);
        String visit = past(site, "09:00");
        assertThat(desk.form("/day/visits/" + visit + "/check-in", fields("at", "08:52"))
                        .body())
                .contains("here since 8:52");
        String coming = visit();
        String later = desk.siteWithDay(Desk.COMING);
        ok(desk.book(coming, desk.patient("June", "Park"), later, "ESKETAMINE", Desk.COMING + "T09:00"));
        var refused = desk.form("/day/visits/" + coming + "/no-show", fields("at", "09:10"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("data-field=\"at\"");
    }

    @Test
    void what_cannot_be_undone_is_asked_once_and_names_whom() {
        String site = desk.siteWithDay(Desk.COMING);
        String visit = visit();
        ok(desk.book(visit, desk.patient("Ana", "Whitfield"), site, "ESKETAMINE", Desk.COMING + "T09:00"));
        assertThat(desk.page("/day/visits/" + visit))
                .contains("hx-confirm=\"Cancel the visit of Ana Whitfield, ")
                .contains("hx-confirm=\"Record that Ana Whitfield did not come, ");
    }

    @Test
    void the_next_free_time_is_a_link_that_fills_in_the_move() {
        String site = desk.siteWithDay(Desk.COMING);
        String visit = visit();
        ok(desk.book(visit(), desk.patient("Ana", "Whitfield"), site, "ESKETAMINE", Desk.COMING + "T09:00"));
        ok(desk.book(visit, desk.patient("June", "Park"), site, "ESKETAMINE", Desk.COMING + "T13:00"));
        String path = "/day/visits/" + visit;
        String refused = desk.form(path + "/move", fields("start", Desk.COMING + "T10:00", "chairId", "chair-1"))
                .body();
        assertThat(refused)
                .contains("hx-get=\"/booking" + path + "?start=" + Desk.COMING + "T10:00&amp;chairId=chair-2\"");
        assertThat(desk.page(path + "?start=" + Desk.COMING + "T10:00&chairId=chair-2"))
                .contains("<details open=\"open\">")
                .contains("value=\"" + Desk.COMING + "T10:00\"");
    }

    @Test
    void a_visit_is_given_to_another_prescriber() {
        String site = desk.siteWithDay(Desk.COMING);
        String visit = visit();
        ok(desk.book(visit, desk.patient("Ana", "Whitfield"), site, "ESKETAMINE", Desk.COMING + "T09:00"));
        String rao = ", {\"staffId\": \"staff-rao\", \"name\": \"Dr Rao\", \"duty\": \"PRESCRIBER\","
                + " \"from\": \"08:00\", \"to\": \"17:30\", \"capacityHundredths\": 0}]}";
        ok(desk.put(
                "/api/sites/" + site + "/days/" + Desk.COMING,
                Desk.ROSTER.stripTrailing().replaceAll("]}$", rao)));
        String panel = desk.form(
                        "/day/visits/" + visit + "/move",
                        fields("start", Desk.COMING + "T09:00", "chairId", "chair-1", "prescriberId", "staff-rao"))
                .body();
        assertThat(panel).contains("<dd>Dr Rao</dd>");
    }

    @Test
    void nobody_is_led_where_their_role_may_not_go() {
        String site = desk.siteWithDay(Desk.COMING);
        String patient = desk.patient("Ana", "Whitfield");
        String visit = visit();
        ok(desk.book(visit, patient, site, "ESKETAMINE", Desk.COMING + "T09:00"));
        String link = "/booking/patients/" + patient;
        assertThat(desk.page("/day/visits/" + visit)).contains(link);
        assertThat(desk.page("/day/visits/" + visit, "CLINICIAN"))
                .contains("Ana Whitfield")
                .doesNotContain(link);
        assertThat(desk.page("/find?site=" + site + "&patient=" + patient, "PRESCRIBER"))
                .doesNotContain(link);
        assertThat(desk.page("/day?site=" + site + "&date=" + Desk.GONE)).contains("Open it from the site");
        assertThat(desk.page("/day?site=" + site + "&date=" + Desk.GONE, "CLINICIAN"))
                .doesNotContain("Open it from the site");
    }
}
