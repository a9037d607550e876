package clinic.booking.web;

import static clinic.booking.testing.Desk.fields;
import static clinic.booking.testing.Desk.ok;
import static clinic.booking.testing.Desk.visit;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.booking.testing.BookingTest;
import clinic.booking.testing.Desk;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The screens, as a browser without and with scripts asks for them. */
@BookingTest
class ScreensTest {

    private static final String HOSTILE = "<b>Pat</b> \u202e<script>alert(1)</script>";
    private final String tomorrow = Desk.COMING;

    @Autowired
    Desk desk;

    private static void harmless(String html) {
        assertThat(html).doesNotContain("<b>Pat</b>").doesNotContain("<script>alert");
        assertThat(html).contains("&lt;b&gt;Pat&lt;/b&gt;").contains("O&#39;Brien");
    }

    @Test
    void hostile_names_are_text_on_every_screen() {
        String site = desk.siteWithDay(tomorrow);
        String patient = desk.patient(HOSTILE, "O'Brien");
        String visit = visit();
        ok(desk.book(visit, patient, site, "ESKETAMINE", tomorrow + "T09:00"));
        harmless(desk.page("/day?site=" + site + "&date=" + tomorrow + "&visit=" + visit));
        harmless(desk.page("/patients"));
        harmless(desk.page("/patients/" + patient));
        harmless(desk.page("/find?site=" + site + "&patient=" + patient + "&from=" + tomorrow));
    }

    @Test
    void a_patient_is_registered_from_the_form_as_people_write() {
        String id = "patient-" + UUID.randomUUID();
        String body = fields(
                "patientId",
                id,
                "given",
                "",
                "family",
                "Doe,  Jane ",
                "birthDate",
                "Feb 29, 1980",
                "sex",
                "F",
                "phone",
                "303.555.0142 x12");
        HttpResponse<String> first = desk.form("/patients", body);
        assertThat(first.headers().firstValue("HX-Redirect")).contains("/booking/patients/" + id);
        assertThat(desk.form("/patients", body).statusCode()).as("again").isEqualTo(200);
        assertThat(desk.page("/patients/" + id))
                .contains("Jane Doe")
                .contains("1980-02-29")
                .contains("+13035550142");
    }

    @Test
    void bad_input_names_its_field_beside_the_form() {
        HttpResponse<String> answer =
                desk.form("/patients", fields("family", "Doe", "birthDate", "30 Feb 1980", "sex", "F"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("say no").contains("birthDate");
    }

    @Test
    void coverage_and_enrolment_are_entered_and_stand_in_the_history() {
        String patient = desk.patient("Ana", "Whitfield");
        desk.form(
                "/patients/" + patient + "/coverages",
                fields(
                        "coverageId",
                        "coverage-1",
                        "payerId",
                        "CASC1",
                        "payerName",
                        "Cascade PPO",
                        "filingCode",
                        "CI",
                        "memberNumber",
                        "w 12 3",
                        "rank",
                        "1",
                        "validFrom",
                        "1/1/2026"));
        desk.form(
                "/patients/" + patient + "/enrolments",
                fields("program", "SPRAVATO_REMS", "number", "REMS-7", "enrolledOn", "2026-01-05"));
        assertThat(desk.page("/patients/" + patient))
                .contains("W123")
                .contains("REMS-7")
                .contains("Cascade PPO, rank 1, from 2026-01-01")
                .contains("Test staff-desk as front desk");
    }

    @Test
    void search_is_posted_and_finds_by_every_word() {
        String family = "Quist" + UUID.randomUUID().toString().substring(0, 6);
        desk.patient("Zoë", family);
        assertThat(desk.form("/patients/search", fields("words", "zoë " + family))
                        .body())
                .contains(family);
        assertThat(desk.form("/patients/search", fields("words", "100% _ " + family))
                        .body())
                .contains("Nobody matches");
    }

    @Test
    void the_board_checks_in_and_a_refusal_comes_back_as_a_fragment() {
        String site = desk.siteWithDay(Desk.GONE);
        String visit = visit();
        ok(desk.post("/api/visits", """
                {"visitId": "%s", "patientId": "%s", "siteId": "%s", "treatment": "ESKETAMINE", "start": "%sT09:00",
                 "enteredAfterwards": "the network was down"}""".formatted(visit, desk.patient("Ana", "Whitfield"), site, Desk.GONE)));
        String board = desk.page("/day?site=" + site + "&date=" + Desk.GONE);
        assertThat(board).contains("not here yet").contains("Ana Whitfield").contains("sse-connect");
        HttpResponse<String> here = desk.form("/day/visits/" + visit + "/check-in", "");
        assertThat(here.body()).contains("say ok").contains("here since");
        HttpResponse<String> refused = desk.form("/day/visits/" + visit + "/cancel", fields("reason", "no ride"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("say no").contains("already here");
    }

    @Test
    void a_card_dropped_where_there_is_no_room_says_why() {
        String site = desk.siteWithDay(tomorrow);
        String visit = visit();
        ok(desk.book(visit(), desk.patient("Ana", "Whitfield"), site, "ESKETAMINE", tomorrow + "T09:00"));
        ok(desk.book(visit, desk.patient("June", "Park"), site, "ESKETAMINE", tomorrow + "T13:00"));
        HttpResponse<String> refused =
                desk.form("/day/visits/" + visit + "/move", fields("start", tomorrow + "T10:00", "chairId", "chair-1"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Chair 1 is in use 09:00–11:55")
                .contains("Next free:")
                .contains(">Chair 2, 10:00</a>");
    }

    @Test
    void a_time_is_found_and_booked_once_however_often_pressed() {
        String site = desk.siteWithDay(tomorrow);
        String patient = desk.patient("Ana", "Whitfield");
        assertThat(desk.page("/find?site=" + site + "&patient=" + patient + "&from=" + tomorrow))
                .contains("The day opens then.");
        String body = fields(
                "visitId",
                visit(),
                "patientId",
                patient,
                "siteId",
                site,
                "treatment",
                "ESKETAMINE",
                "start",
                tomorrow + "T08:00",
                "chairId",
                "chair-1",
                "plannedDoseMg",
                "56");
        assertThat(desk.form("/find/book", body).body()).contains("Booked:").contains("Chair 1");
        assertThat(desk.form("/find/book", body).body()).contains("Booked:");
        assertThat(desk.page("/find?site=" + site)).contains("For whom?");
        assertThat(desk.form("/find/patients", fields("words", "ana whitfield", "site", site))
                        .body())
                .contains(patient);
    }

    @Test
    void a_roster_is_written_saved_and_opened_from_the_screen() {
        String site = "s-" + UUID.randomUUID().toString().substring(0, 8);
        String shift = "staff-kosei | K. Osei | nurse | 08:00 | 18:00 | 2\n"
                + "staff-lindgren | Dr Lindgren | prescriber | 08:00 | 17:30";
        String[] fields = {
            "siteName",
            "East",
            "zone",
            "America/Chicago",
            "opens",
            "8:00",
            "closes",
            "18:00",
            "chairs",
            "chair-1 | Chair 1 | window",
            "pumps",
            "",
            "shifts",
            shift,
            "loads",
            "check-in | 1\ndosing | 1.00\nobservation | 0.33",
            "treatments",
            "ESKETAMINE | Esketamine | no pump | check-in 20, dosing 10, observation 120, discharge 10, turnover 15"
        };
        String[] all = new String[fields.length + 2];
        all[0] = "siteId";
        all[1] = site;
        System.arraycopy(fields, 0, all, 2, fields.length);
        assertThat(desk.form("/rosters/sites", fields(all)).body())
                .contains("Saved.")
                .contains("America/Chicago");
        assertThat(ok(desk.get("/api/sites/" + site))
                        .at("/roster/loadHundredths/OBSERVATION")
                        .asInt())
                .isEqualTo(33);
        assertThat(desk.form("/rosters/days", fields("site", site, "from", tomorrow, "to", tomorrow))
                        .body())
                .contains("1 day is open.");
        assertThat(desk.page("/rosters/day?site=" + site + "&date=" + tomorrow)).contains("0 booked");
        all[all.length - 7] = "nonsense";
        assertThat(desk.form("/rosters/sites", fields(all)).statusCode()).isEqualTo(422);
    }
}
