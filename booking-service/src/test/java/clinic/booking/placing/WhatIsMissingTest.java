package clinic.booking.placing;

import static clinic.booking.testing.Desk.ok;
import static clinic.booking.testing.Desk.visit;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.booking.testing.BookingTest;
import clinic.booking.testing.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mistakes of a caller are the caller's: each is told which field, or that there is nothing of that id. */
@BookingTest
class WhatIsMissingTest {

    @Autowired
    Desk desk;

    private int status(String path, String body) {
        return desk.post(path, body).statusCode();
    }

    @Test
    void a_booking_names_patient_site_treatment_and_rules() {
        String site = desk.siteWithDay(Desk.COMING);
        String patient = desk.patient("Ana", "Whitfield");
        String whole = """
                {"patientId": "%s", "siteId": "%s", "treatment": "ESKETAMINE", "start": "%sT09:00"}""".formatted(patient, site, Desk.COMING);
        assertThat(status("/api/visits", "{\"siteId\": \"" + site + "\"}")).isEqualTo(422);
        assertThat(status("/api/visits", whole.replace("siteId", "chairId"))).isEqualTo(422);
        assertThat(status("/api/visits", whole.replace("ESKETAMINE", " "))).isEqualTo(422);
        assertThat(status("/api/visits", whole.replace("}", ", \"overrides\": [null]}")))
                .isBetween(400, 422);
        assertThat(status("/api/visits", whole.replace(patient, visit()))).isEqualTo(404);
    }

    @Test
    void an_id_of_another_kind_is_nobodys() {
        String site = desk.siteWithDay(Desk.COMING);
        String patient = desk.patient("Ana", "Whitfield");
        String visit = visit();
        ok(desk.book(visit, patient, site, "ESKETAMINE", Desk.COMING + "T09:00"));
        assertThat(desk.get("/api/visits/" + patient).statusCode()).isEqualTo(404);
        assertThat(desk.get("/api/patients/" + visit).statusCode()).isEqualTo(404);
        assertThat(status("/api/visits/" + patient + "/check-in", null)).isEqualTo(404);
        assertThat(desk.book(visit(), visit, site, "ESKETAMINE", Desk.COMING + "T13:00")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_roster_and_a_search_say_what_they_lack() {
        assertThat(desk.put("/api/sites/s-nothing", "{}").statusCode()).isEqualTo(422);
        assertThat(desk.put("/api/sites/s-nothing", Desk.ROSTER.replace("\"name\": \"K. Osei\",", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(desk.put("/api/sites/s-nothing", Desk.ROSTER.replace("\"opens\": \"08:00\",", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(desk.put(
                                "/api/sites/s-nothing",
                                Desk.ROSTER.replace("[{\"id\": \"pump-a\"", "[null, {\"id\": \"pump-a\""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(status("/api/patients/search", "{}")).isEqualTo(422);
    }

    @Test
    void a_file_is_expected_where_a_file_is_expected() {
        assertThat(status("/patients/import", "{}")).isEqualTo(400);
    }

    @Test
    void a_reason_that_no_database_holds_is_not_stored() {
        String site = desk.siteWithDay(Desk.COMING);
        String visit = visit();
        ok(desk.book(visit, desk.patient("Ana", "Whitfield"), site, "ESKETAMINE", Desk.COMING + "T09:00"));
        assertThat(status("/api/visits/" + visit + "/cancel", "{\"reason\": \"x\\u0000\"}"))
                .isEqualTo(422);
        assertThat(desk.form("/day/visits/" + visit + "/cancel", "reason=x%00").statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_date_that_no_calendar_holds_is_not_looked_at() {
        String site = desk.siteWithDay(Desk.COMING);
        assertThat(status("/api/sites/" + site + "/days/+999999999-01-01", null))
                .isEqualTo(422);
        assertThat(desk.get("/day?site=" + site + "&date=%2B999999999-12-31").statusCode())
                .isEqualTo(422);
        assertThat(desk.get("/find?site=" + site + "&patient=patient-x&from=%2B999999999-12-31")
                        .statusCode())
                .isEqualTo(422);
        assertThat(status(
                        "/api/find",
                        "{\"siteId\": \"" + site
                                + "\", \"treatment\": \"ESKETAMINE\", \"from\": \"-999999999-01-01\"}"))
                .isEqualTo(422);
    }

    @Test
    void a_booking_is_repeated_only_by_the_same_booking() {
        String site = desk.siteWithDay(Desk.COMING);
        String patient = desk.patient("Ana", "Whitfield");
        String visit = visit();
        ok(desk.book(visit, patient, site, "ESKETAMINE", Desk.COMING + "T09:00"));
        assertThat(desk.book(visit, patient, site, "ESKETAMINE", Desk.COMING + "T13:00")
                        .statusCode())
                .isEqualTo(409);
        ok(desk.post("/api/visits/" + visit + "/cancel", "{\"reason\": \"no ride\"}"));
        assertThat(desk.book(visit, patient, site, "ESKETAMINE", Desk.COMING + "T09:00")
                        .statusCode())
                .as("nothing is held any more, so nothing is booked")
                .isEqualTo(409);
    }
}
