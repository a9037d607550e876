package clinic.session;

import static clinic.session.Clinic.doctor;
import static clinic.session.Clinic.nurse;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.testing.Tokens;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is entered, by form and by API, and what is said back. */
@SessionServiceTest
class EntryTest extends MondayVisits {

    @Test
    void what_was_not_answered_is_not_taken_for_a_no_and_what_was_wrong_is_named_as_it_was_entered() {
        Treatments visit = arrived("ESKETAMINE");
        String path = "/sessions/" + visit.sessionId();
        for (String bad : List.of(
                "medicines {} taken",
                "identity {} by",
                "diagnosis {\"codes\":[null]} codes",
                "suicide-risk {\"wishToBeDead\":true,\"thoughts\":true,\"decision\":\"PROCEED\"} method",
                "weight {\"weightKg\":1.5} weightKg",
                "vitals {\"bp\":\"300/80\",\"heartRatePerMinute\":70,\"spo2Percent\":98} bp",
                "sign {\"meaning\":\"AUTHOR\"} throughSequence",
                "sign {\"throughSequence\":1} meaning")) {
            String[] parts = bad.split(" ");
            Clinic.Answer answer = clinic.post("/api" + path + "/" + parts[0], parts[1], nurse());
            assertThat(answer.status()).as(bad + answer.body()).isEqualTo(422);
            assertThat(answer.json().get("field").asString()).as(bad).isEqualTo(parts[2]);
        }
        for (String none :
                List.of("identity {\"by\":[null]}", "medicines {\"taken\":[null],\"contraindications\":[]}")) {
            String[] parts = none.split(" ");
            assertThat(clinic.post("/api" + path + "/" + parts[0], parts[1], nurse())
                            .status())
                    .as(none)
                    .isIn(400, 422);
        }
        assertThat(clinic.form(path + "/medicines", "_taken=asked&_contraindications=asked", nurse())
                        .ok()
                        .body())
                .contains("Medicines reviewed.");
        String asked = "_wishToBeDead=asked&_thoughts=asked&_method=asked&_intent=asked&_plan=asked"
                + "&_behaviourInThreeMonths=asked&decision=HOLD";
        assertThat(clinic.form(path + "/suicide-risk", "wishToBeDead=true&" + asked, nurse())
                        .ok()
                        .body())
                .contains("Decision recorded.");
        for (String act : List.of("sign {\"meaning\":\"AUTHOR\",\"throughSequence\":1}", "amendments {}")) {
            String[] parts = act.split(" ");
            assertThat(clinic.post("/api/sessions/session-nothing/" + parts[0], parts[1], nurse())
                            .status())
                    .as(act)
                    .isEqualTo(404);
        }
    }

    @Test
    void a_device_that_was_recorded_meanwhile_is_not_said_to_be_recorded_now() {
        Treatments visit = arrived("ESKETAMINE");
        visit.prepare(true).clear().device(1, 30).ok();
        Clinic.Answer again = clinic.form(
                "/sessions/" + visit.sessionId() + "/devices",
                "number=1&ndc11=50458002802&lot=24KX091&expiresOn=2099-01-31&clock=09:36",
                nurse());
        assertThat(again.ok().body()).contains("Device 1 was already recorded at 09:30.");
        Clinic.Answer before =
                clinic.post("/api/sessions/" + visit.sessionId() + "/left", "{\"clock\":\"09:10\"}", nurse());
        assertThat(before.status()).isEqualTo(422);
        assertThat(before.json().get("field").asString()).isEqualTo("clock");
        visit.device(2, 33).ok();
        assertThat(clinic.page("/sessions/" + visit.sessionId(), nurse()).ok().body())
                .contains("deviations/deviation-1/reason");
    }

    @Test
    void a_form_answers_with_the_screen_and_a_refusal_with_a_fragment() {
        Treatments visit = arrived("ESKETAMINE");
        String path = "/sessions/" + visit.sessionId();
        assertThat(clinic.page(path, nurse()).ok().body()).contains("Name pending", "Before the dose");
        Clinic.Answer saved = clinic.form(
                path + "/vitals", "readingId=reading-x&bp=128%2F82&heartRatePerMinute=70&spo2Percent=98", nurse());
        assertThat(saved.ok().body()).contains("Reading saved.", "128/82");
        clinic.form(path + "/vitals", "readingId=reading-x&bp=128%2F82&heartRatePerMinute=70&spo2Percent=98", nurse())
                .ok();
        assertThat(clinic.get("/api" + path, nurse()).json().get("readings").size())
                .isEqualTo(1);

        Clinic.Answer bad = clinic.form(path + "/vitals", "bp=eighty&heartRatePerMinute=70&spo2Percent=98", nurse());
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.body()).contains("say no", "134/86").doesNotContain("<html");
        String answers = "items=1&items=&items=1&items=1&items=1&items=1&items=1&items=1&items=0";
        assertThat(clinic.form(path + "/phq9", answers, nurse()).ok().body()).contains("PHQ-9 recorded, incomplete");
        assertThat(clinic.form(path + "/identity", "by=NAME&by=PHOTO_ID", nurse())
                        .ok()
                        .body())
                .contains("Identity checked by two identifiers");
        Clinic.Answer early = clinic.form(path + "/discharge", "", nurse());
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body()).contains("Nothing was given.");
        assertThat(clinic.form(path + "/clearance", "", nurse()).status()).isEqualTo(403);
        clinic.form(path + "/left", "reason=&clock=", nurse()).ok();
        String signature = "meaning=AUTHOR&throughSequence="
                + clinic.get("/api" + path, nurse())
                        .json()
                        .get("throughSequence")
                        .asLong();
        Clinic.Answer stale = clinic.form(
                path + "/sign",
                signature,
                "Bearer " + Tokens.of("staff-nurse", Instant.now().minusSeconds(900), "CLINICIAN"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("/oauth2/step-up?return=/session" + path);
        assertThat(clinic.form(path + "/sign", signature, nurse()).ok().body()).contains("Signed");
    }

    @Test
    void what_was_done_before_is_not_said_to_be_done_now() {
        Treatments visit = arrived("ESKETAMINE");
        String path = "/sessions/" + visit.sessionId();
        assertThat(clinic.form(path + "/ride-here", "clock=09:10", nurse()).ok().body())
                .contains("The ride is here.");
        assertThat(clinic.form(path + "/ride-here", "clock=09:20", nurse()).ok().body())
                .contains("The ride was confirmed before. Nothing changed.");
        clinic.form(path + "/instructions", "clock=09:10", nurse()).ok();
        assertThat(clinic.form(path + "/instructions", "clock=09:20", nurse())
                        .ok()
                        .body())
                .contains("Instructions were given before. Nothing changed.");
    }

    @Test
    void every_measure_beyond_its_limit_is_marked_and_only_a_prescriber_is_offered_their_meaning() {
        Treatments visit = arrived("ESKETAMINE");
        String path = "/sessions/" + visit.sessionId();
        clinic.form(path + "/vitals", "bp=120/80&heartRatePerMinute=131&spo2Percent=85", nurse())
                .ok();
        assertThat(clinic.page(path, nurse()).ok().body())
                .contains("▲ 131", "▲ 85 %", "120/80")
                .doesNotContain("▲ 120");
        clinic.form(path + "/left", "", nurse()).ok();
        assertThat(clinic.page(path, nurse()).ok().body()).contains("AUTHOR").doesNotContain("RESPONSIBLE_PRESCRIBER");
        assertThat(clinic.page(path, doctor()).ok().body()).contains("RESPONSIBLE_PRESCRIBER");
    }

    @Test
    void a_device_is_recorded_from_the_screen_though_the_visit_is_over_and_asks_for_its_reason() {
        Treatments visit = arrived("ESKETAMINE").prepare(true).clear();
        visit.device(1, 30).ok();
        visit.act("left", "\"reason\":\"fled\"", 40, nurse()).ok();
        String path = "/sessions/" + visit.sessionId();
        assertThat(clinic.page(path, nurse()).ok().body()).contains("A device was given all the same");
        String second = "number=2&ndc11=50458002802&lot=24KX091&expiresOn=2099-01-31&clock=09:35";
        assertThat(clinic.form(path + "/devices", second, nurse()).status()).isEqualTo(409);
        assertThat(clinic.form(path + "/devices", second + "&reason=entered+late", nurse())
                        .ok()
                        .body())
                .contains("Device recorded.");
    }
}
