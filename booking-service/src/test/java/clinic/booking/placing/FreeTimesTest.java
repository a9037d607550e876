package clinic.booking.placing;

import static clinic.booking.testing.Desk.fields;
import static clinic.booking.testing.Desk.json;
import static clinic.booking.testing.Desk.ok;
import static clinic.booking.testing.Desk.visit;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.booking.testing.BookingTest;
import clinic.booking.testing.Desk;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is offered when a time is looked for or refused, and what is entered by hand instead. */
@BookingTest
class FreeTimesTest {

    private static final String NEXT = LocalDate.parse(Desk.COMING).plusDays(1).toString();
    private static final String WITHOUT_PRESCRIBER =
            Desk.ROSTER.replaceAll("},\\s*\\{\"staffId\": \"staff-lindgren\".*", "}]}");

    @Autowired
    Desk desk;

    private String site(String roster) {
        String site = "s-" + UUID.randomUUID().toString().substring(0, 8);
        ok(desk.put("/api/sites/" + site, Desk.ROSTER));
        ok(desk.post("/api/sites/" + site + "/days/" + Desk.COMING, roster));
        ok(desk.post("/api/sites/" + site + "/days/" + NEXT, null));
        return site;
    }

    private JsonNode find(String site, String patient) {
        return ok(desk.post(
                "/api/find",
                "{\"siteId\": \"%s\", \"patientId\": \"%s\", \"treatment\": \"ESKETAMINE\", \"from\": \"%s\", \"most\": 3}"
                        .formatted(site, patient, Desk.COMING)));
    }

    @Test
    void a_day_without_a_prescriber_is_passed_over() {
        String site = site(WITHOUT_PRESCRIBER);
        JsonNode found = find(site, "patient-anybody");
        assertThat(found.at("/slots/0/start").asString()).startsWith(NEXT);
    }

    @Test
    void a_refusal_keeps_its_own_rule_beside_a_day_that_offers_something_else() {
        String site = site(Desk.ROSTER);
        String other = Desk.ROSTER
                .stripTrailing()
                .replaceAll(
                        "]}$",
                        "], \"treatments\": [{\"code\": \"TALK\", \"name\": \"Talk\", \"needsPump\": false,"
                                + " \"blocks\": [{\"phase\": \"CHECK_IN\", \"minutes\": 30}]}]}");
        ok(desk.put("/api/sites/" + site + "/days/" + NEXT, other));
        var refused = desk.book(visit(), desk.patient("Ana", "Whitfield"), site, "ESKETAMINE", Desk.COMING + "T17:00");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).get("reason").asString()).isEqualTo("OPENING_HOURS");
    }

    @Test
    void a_patient_who_is_at_another_site_is_not_offered_that_time() {
        String one = site(Desk.ROSTER);
        String two = site(Desk.ROSTER);
        String patient = desk.patient("Ana", "Whitfield");
        ok(desk.book(visit(), patient, one, "ESKETAMINE", Desk.COMING + "T08:00"));
        JsonNode slot = find(two, patient).at("/slots/0");
        assertThat(slot.get("whyNotEarlier").asString()).isEqualTo("Until 10:40 the patient has another visit.");
        ok(desk.book(visit(), patient, two, "ESKETAMINE", slot.get("start").asString()));
    }

    @Test
    void a_visit_is_entered_by_hand_with_an_override_or_afterwards() {
        String site = site(WITHOUT_PRESCRIBER);
        String patient = desk.patient("Ana", "Whitfield");
        assertThat(desk.page("/find?site=" + site + "&patient=" + patient)).contains("Enter a visit by hand");
        String[] common = {
            "patientId", patient, "siteId", site, "treatment", "ESKETAMINE", "plannedDoseMg", "56", "chairId", ""
        };
        assertThat(enter(common, "visitId", visit(), "start", Desk.COMING + "T09:00"))
                .contains("nobody is on the roster");
        assertThat(enter(
                        common,
                        "visitId",
                        visit(),
                        "start",
                        Desk.COMING + "T09:00",
                        "overrides",
                        "PRESCRIBER_COVER",
                        "overrideReason",
                        "a colleague comes over"))
                .contains("Booked:");
        ok(desk.post("/api/sites/" + site + "/days/" + Desk.GONE, null));
        assertThat(enter(
                        common,
                        "visitId",
                        visit(),
                        "start",
                        Desk.GONE + "T09:00",
                        "enteredAfterwards",
                        "the network was down"))
                .contains("Booked:");
    }

    private String enter(String[] common, String... more) {
        return desk.form("/find/book", fields(common) + "&" + fields(more)).body();
    }
}
