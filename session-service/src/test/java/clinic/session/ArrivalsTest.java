package clinic.session;

import static clinic.session.Clinic.nurse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How a session begins: by booking's word, by a clinician's, with a visit and without. */
@SessionServiceTest
class ArrivalsTest extends MondayVisits {

    @Test
    void a_session_begun_by_a_clinician_is_the_same_one_that_booking_tells_of_later() {
        String visit = visits.book(patient, "ESKETAMINE", arrived);
        await().atMost(SOON)
                .until(() -> clinic.post("/api/arrivals/" + visit + "/check-in", "{}", nurse())
                                .status()
                        == 200);
        visits.arrive(visit, patient, arrived);
        visits.cancel(visit, patient);
        await().atMost(SOON)
                .until(() ->
                        clinic.get("/api/arrivals?date=" + day, nurse()).body().contains("\"reason\":\"ill\""));

        JsonNode row = clinic.get("/api/arrivals?date=" + day, nurse())
                .json()
                .valueStream()
                .filter(v -> v.get("plan").get("visitId").asString().equals(visit))
                .findFirst()
                .orElseThrow();
        assertThat(row.get("standing").asString()).isEqualTo("ARRIVED");
        assertThat(row.get("endedAs").asString()).isEqualTo("CANCELLED");
        assertThat(clinic.page("/arrivals?date=" + day, nurse()).ok().body()).contains("cancelled at the desk: ill");
        await().atMost(SOON)
                .until(() -> clinic.page("/floor", nurse()).ok().body().contains("session-" + visit));
        assertThat(clinic.page("/floor", nurse()).body()).contains("cancelled at the desk: ill");
        JsonNode log = clinic.get("/api/sessions/session-" + visit + "/log", nurse())
                .ok()
                .json();
        assertThat(log.get("entries").size()).isEqualTo(1);
    }

    @Test
    void a_walk_in_of_a_known_patient_begins_once_however_often_it_is_asked() {
        visits.register(patient, "Wanda", "Mac'Leod");
        visits.book("patient-other", "ESKETAMINE", arrived);
        String id = "walkin-" + UUID.randomUUID();
        String body = walkIn(id, "ESKETAMINE");
        await().atMost(SOON)
                .until(() -> clinic.post("/api/walk-ins", body, nurse()).status() == 200);
        assertThat(clinic.post("/api/walk-ins", body, nurse())
                        .ok()
                        .json()
                        .get("sequence")
                        .asInt())
                .isZero();
        for (String words : List.of("wanda", "leod", "mac%20leod", "Wanda+Mac")) {
            assertThat(clinic.form("/arrivals/patients", "words=" + words, nurse())
                            .ok()
                            .body())
                    .as(words)
                    .contains("Wanda Mac&#39;Leod");
        }
        Clinic.Answer untold = clinic.post("/api/walk-ins", walkIn("walkin-2", null), nurse());
        assertThat(untold.status()).isEqualTo(422);
        assertThat(untold.body()).contains("treatment");
    }

    private String walkIn(String id, String treatment) {
        return "{\"visitId\":\"%s\",\"patientId\":\"%s\",\"chairId\":\"chair-1\"%s}"
                .formatted(id, patient, treatment == null ? "" : ",\"treatment\":\"" + treatment + "\"");
    }

    @Test
    void a_visit_that_was_booked_while_nobody_could_hear_it_is_begun_by_its_own_id() {
        visits.register(patient, "Vera", "Visitor");
        visits.book("patient-other", "ESKETAMINE", arrived);
        String visit = "visit-" + UUID.randomUUID();
        await().atMost(SOON)
                .until(() -> clinic.post("/api/walk-ins", walkIn(visit, "ESKETAMINE"), nurse())
                                .status()
                        == 200);
        visits.book(visit, patient, "ESKETAMINE", arrived);
        visits.arrive(visit, patient, arrived);
        await().atMost(SOON)
                .until(() -> clinic.get("/api/arrivals?date=" + day, nurse())
                        .json()
                        .valueStream()
                        .anyMatch(v -> v.get("plan").get("visitId").asString().equals(visit)
                                && v.get("standing").asString().equals("ARRIVED")));
        assertThat(clinic.get("/api/sessions/session-" + visit + "/log", nurse())
                        .ok()
                        .json()
                        .get("entries")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void an_arrival_by_a_clock_that_is_ahead_of_ours_begins_the_session_now() {
        Instant soon = Instant.parse("2099-03-02T16:00:00Z");
        String visit = visits.book(patient, "ESKETAMINE", soon);
        visits.arrive(visit, patient, soon);
        await().atMost(SOON)
                .until(() ->
                        clinic.get("/api/sessions/session-" + visit, nurse()).status() == 200);
    }
}
