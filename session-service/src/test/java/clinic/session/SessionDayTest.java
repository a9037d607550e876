package clinic.session;

import static clinic.session.Clinic.doctor;
import static clinic.session.Clinic.nurse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.platform.testing.TestPostgres;
import clinic.platform.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One visit after the other through the running service: facts in, acts by API and by form, facts out, screens. */
@SessionServiceTest
class SessionDayTest extends MondayVisits {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    TestPostgres.TestDatabase database;

    @Test
    void an_esketamine_visit_goes_from_arrival_to_a_fact_that_bills_itself() throws Exception {
        visits.register(patient, "Rosa <b>", "O'Brien");
        Treatments visit = arrived("ESKETAMINE");
        visit.act("clearance", "", 5, doctor()).refused("IDENTITY_NOT_CONFIRMED");
        visit.prepare(true).clear().dose();
        visit.vitals(75, 146, 94, nurse());
        visit.act("discharge", "", 120, nurse()).refused("DISCHARGE_NOT_BEFORE");
        visit.vitals(150, 126, 80, nurse()).vitals(156, 124, 80, nurse()).leave(160);

        visit.sign(nurse()).refused("ALARM_OPEN");
        visit.act("alarms/alarm-1/answer", "\"answer\":\"EXPECTED_SETTLED\"", 161, nurse())
                .ok();
        visit.sign("Bearer " + Tokens.of("staff-nurse", Instant.now().minusSeconds(400), "CLINICIAN"))
                .refused("LOGIN_NOT_FRESH");
        JsonNode signed = visit.sign(nurse()).ok().json();

        await().atMost(SOON)
                .until(() -> clinic.heardOf(visit.sessionId()).stream()
                        .anyMatch(r -> Clinic.type(r).endsWith("session-signed.v1")));
        List<String> phases = clinic.heardOf(visit.sessionId()).stream()
                .peek(r -> valid(Clinic.type(r), new String(r.value(), StandardCharsets.UTF_8)))
                .filter(r -> Clinic.type(r).endsWith("phase-changed.v1"))
                .map(r -> JSON.readTree(r.value()).get("phase").asString())
                .distinct()
                .toList();
        assertThat(phases).containsExactly("ARRIVED", "CLEARED", "DOSING", "OBSERVING", "READY", "DISCHARGED");
        JsonNode fact =
                JSON.readTree(clinic.heardOf(visit.sessionId()).getLast().value());
        assertThat(fact.get("doseMg").asInt()).isEqualTo(56);
        assertThat(fact.get("observationMinutes").asInt()).isEqualTo(130);
        assertThat(fact.get("prescriber").get("npi").asString()).isEqualTo("1234567893");
        assertThat(fact.get("signature").get("eventsSha256").asString())
                .isEqualTo(signed.get("eventsSha256").asString());
        JsonNode log = clinic.get("/api/sessions/" + visit.sessionId() + "/log", nurse())
                .ok()
                .json();
        assertThat(fact.get("devices").get(1).get("eventId").asString())
                .isEqualTo(log.get("entries")
                        .get(fact.get("devices").get(1).get("sequence").asInt())
                        .get("eventId")
                        .asString());
        assertThat(fact.toString()).doesNotContain("Rosa", "Ada", "R-4711");
        assertThat(log.get("signatureHolds").asBoolean()).isTrue();
        assertThat(log.get("entries").get(1).get("late").asBoolean()).isTrue();
        assertThat(log.get("entries").get(1).get("actorName").asString()).isEqualTo("Test staff-nurse");
        visit.act("left", "", 170, nurse()).refused("SIGNED_ALREADY");
        assertThat(storedText(visit.sessionId())).contains("F33.2").doesNotContain("Ada Secret", "R-4711");
        pages(visit.sessionId());
    }

    /** Every screen shows the visit, and a hostile name as text. */
    private void pages(String session) {
        await().atMost(SOON)
                .until(() -> clinic.page("/handover", nurse()).body().contains(session));
        for (String path : List.of("/sessions/" + session, "/sessions/" + session + "/chart", "/handover")) {
            assertThat(clinic.page(path, nurse()).ok().body())
                    .as(path)
                    .contains("Rosa &lt;b&gt; O&#39;Brien")
                    .doesNotContain("Rosa <b>");
        }
        assertThat(clinic.page("/sessions/" + session + "/chart?at=5", nurse())
                        .ok()
                        .body())
                .contains("not shown", "Back to now");
        assertThat(clinic.page("/arrivals?date=" + day, nurse()).ok().body())
                .contains("Rosa &lt;b&gt; O&#39;Brien", session)
                .doesNotContain("Rosa <b>");
        assertThat(clinic.page("/sessions/" + session + "/chart.csv", nurse())
                        .ok()
                        .body())
                .contains("Device 2, 28 mg");
        for (String path : List.of("/sessions/session-nothing", "/sessions/session-nothing/chart")) {
            assertThat(clinic.page(path, nurse()).status()).as(path).isEqualTo(404);
        }
    }

    private String storedText(String session) {
        return JdbcClient.create(database.superuser())
                .sql("select string_agg(convert_from(payload, 'UTF8'), ' ') from store.event where aggregate_id = ?")
                .param(session)
                .query(String.class)
                .single();
    }

    @Test
    void an_infusion_is_measured_by_weight_and_its_waste_needs_a_witness() {
        Treatments visit = arrived("IV_KETAMINE");
        visit.prepare(false).clear();
        visit.act("infusion/start", """
                "ndc11":"00409205105","lot":"KT77","expiresOn":"2099-01-31","containerType":"SINGLE_DOSE",
                "drawnMicrograms":50000
                """, 30, nurse()).ok();
        String stop = "\"givenMicrograms\":38000,\"wastedMicrograms\":12000";
        visit.act("infusion/stop", stop + ",\"witnessId\":\"staff-nurse\"", 70, nurse())
                .refused("WITNESS_IS_ACTOR");
        visit.act("infusion/stop", stop + ",\"witnessId\":\"staff-2\",\"witnessName\":\"Willa\"", 70, nurse())
                .ok();
        visit.vitals(131, 126, 80, nurse());
        visit.act("recovery", """
                "activity":2,"respiration":2,"circulation":2,"consciousness":2,"oxygenation":2
                """, 132, nurse()).ok();
        visit.leave(135).sign(doctor()).ok();

        await().atMost(SOON)
                .until(() -> clinic.heardOf(visit.sessionId()).stream()
                        .anyMatch(r -> Clinic.type(r).endsWith("session-signed.v1")));
        String fact = new String(clinic.heardOf(visit.sessionId()).getLast().value(), StandardCharsets.UTF_8);
        valid("clinic.session.session-signed.v1", fact);
        JsonNode infusion = JSON.readTree(fact).get("infusion");
        assertThat(infusion.get("minutes").asInt()).isEqualTo(40);
        assertThat(infusion.get("doseMicrograms").asLong()).isEqualTo(38_000);
        assertThat(infusion.get("wastedMicrograms").asLong()).isEqualTo(12_000);
        assertThat(JSON.readTree(fact).get("doseMg").asInt()).isEqualTo(38);
    }

    @Test
    void a_signed_session_waits_for_its_claim_until_billing_says_that_there_is_one() {
        Treatments visit = arrived("ESKETAMINE");
        visit.prepare(true).clear().dose();
        visit.vitals(75, 130, 84, nurse())
                .vitals(156, 126, 80, nurse())
                .leave(160)
                .sign(nurse())
                .ok();
        await().atMost(SOON)
                .until(() -> clinic.get("/api/handover?unclaimed=true", nurse())
                        .body()
                        .contains(visit.sessionId()));

        String claim = "claim-" + UUID.randomUUID();
        clinic.say("clinic.billing.claims", claim, "clinic.billing.claim-opened.v1", """
                {"claimId":"%s","sessionId":"%s","claimNumber":"C100","payerName":"Acme Health","chargeCents":91234,
                 "occurredAt":"%s"}""".formatted(
                        claim, visit.sessionId(), Instant.now()));
        clinic.say("clinic.billing.claims", claim, "clinic.billing.claim-state-changed.v1", """
                {"claimId":"%s","sessionId":"%s","state":"PAID","paidCents":80000,"patientCents":11234,
                 "occurredAt":"%s"}""".formatted(
                        claim, visit.sessionId(), Instant.now()));
        await().atMost(SOON)
                .until(() -> !clinic.get("/api/handover?unclaimed=true", nurse())
                        .body()
                        .contains(visit.sessionId()));
        await().atMost(SOON)
                .until(() -> clinic.page("/handover", nurse()).body().contains("$800.00"));
        assertThat(clinic.page("/handover", nurse()).body()).contains("$912.34", "Acme Health");
    }

    private static void valid(String type, String json) {
        Contracts.accepts("session/" + type.substring("clinic.session.".length()), json);
    }
}
