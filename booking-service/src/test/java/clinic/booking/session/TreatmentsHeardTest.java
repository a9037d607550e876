package clinic.booking.session;

import static clinic.booking.testing.Desk.ok;
import static clinic.booking.testing.Desk.visit;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.booking.overview.Visits;
import clinic.booking.testing.BookingTest;
import clinic.booking.testing.Desk;
import clinic.platform.hearing.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Our copies read session-service's examples, and the board shows them. */
@BookingTest
class TreatmentsHeardTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    TreatmentsHeard heard;

    @Autowired
    Visits visits;

    @Autowired
    Desk desk;

    private static ObjectNode example(String fact) throws IOException {
        try (InputStream in =
                TreatmentsHeardTest.class.getResourceAsStream("/contracts/session/" + fact + ".example.json")) {
            return (ObjectNode) JSON.readTree(in);
        }
    }

    private static Fact fact(String type, ObjectNode body) {
        return new Fact("e", type, "session-1", 0, -1, Instant.EPOCH, "c", JSON.writeValueAsBytes(body));
    }

    @Test
    void the_examples_of_the_contracts_become_the_phase_of_the_visit() throws Exception {
        String site = desk.siteWithDay(Desk.COMING);
        String visit = visit();
        ok(desk.book(visit, desk.patient("Ana", "Whitfield"), site, "ESKETAMINE", Desk.COMING + "T09:00"));
        ObjectNode phase = example("phase-changed.v1").put("visitId", visit);

        heard.hear(fact(TreatmentsHeard.PHASE_CHANGED, phase));
        assertThat(visits.find(visit).orElseThrow().phase())
                .isEqualTo(phase.get("phase").asString());

        heard.hear(fact(
                TreatmentsHeard.SESSION_SIGNED, example("session-signed.v1").put("visitId", visit)));
        assertThat(visits.find(visit).orElseThrow().phase()).isEqualTo("SIGNED");
        assertThat(desk.page("/day?site=" + site + "&date=" + Desk.COMING)).contains("signed ");
    }

    @Test
    void who_is_treated_has_arrived_even_if_nobody_checked_them_in_here() throws Exception {
        String site = desk.siteWithDay(Desk.COMING);
        String visit = visit();
        ok(desk.book(visit, desk.patient("Ana", "Whitfield"), site, "ESKETAMINE", Desk.COMING + "T09:00"));

        heard.hear(
                fact(TreatmentsHeard.PHASE_CHANGED, example("phase-changed.v1").put("visitId", visit)));

        assertThat(ok(desk.get("/api/visits/" + visit)).get("arrivedAt").asString())
                .isEqualTo("2026-11-23T18:22:00Z");
        assertThat(desk.post("/api/visits/" + visit + "/cancel", "{\"reason\": \"x\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_treatment_of_a_visit_that_was_called_off_is_shown_and_parks_nothing() throws Exception {
        String site = desk.siteWithDay(Desk.COMING);
        String visit = visit();
        ok(desk.book(visit, desk.patient("Ana", "Whitfield"), site, "ESKETAMINE", Desk.COMING + "T09:00"));
        ok(desk.post("/api/visits/" + visit + "/cancel", "{\"reason\": \"no ride\"}"));

        heard.hear(
                fact(TreatmentsHeard.PHASE_CHANGED, example("phase-changed.v1").put("visitId", visit)));
        heard.hear(
                fact(TreatmentsHeard.PHASE_CHANGED, example("phase-changed.v1").put("visitId", "walkin-1")));

        assertThat(visits.find(visit).orElseThrow().state()).isEqualTo("CANCELLED");
        assertThat(visits.find(visit).orElseThrow().phase()).isEqualTo("OBSERVING");
    }
}
