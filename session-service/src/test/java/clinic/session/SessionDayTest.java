package clinic.session;

import static clinic.session.Clinic.doctor;
import static clinic.session.Clinic.nurse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.platform.testing.TestPostgres;
import clinic.platform.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One visit after the other through the running service: facts in, acts by API and by form, facts out, screens. */
@SessionServiceTest
class SessionDayTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final ZoneId DENVER = ZoneId.of("America/Denver");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    Clinic clinic;

    @Autowired
    TestPostgres.TestDatabase database;

    private final String patient = "patient-" + UUID.randomUUID();
    /** A Monday at nine. */
    private final Instant arrived =
            LocalDate.of(2026, 3, 2).atTime(9, 0).atZone(DENVER).toInstant();

    private Visits visits;

    @BeforeEach
    void neighbours() {
        visits = new Visits(clinic);
    }

    private Treatments arrived(String treatment) {
        String visit = visits.book(patient, treatment, arrived);
        visits.arrive(visit, patient, arrived);
        String session = "session-" + visit;
        await().atMost(SOON)
                .until(() -> clinic.get("/api/sessions/" + session, nurse()).status() == 200);
        return new Treatments(clinic, session, arrived);
    }

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
        assertThat(clinic.page("/arrivals?date=" + day(), nurse()).ok().body())
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
    void a_session_begun_by_a_clinician_is_the_same_one_that_booking_tells_of_later() {
        String visit = visits.book(patient, "ESKETAMINE", arrived);
        await().atMost(SOON)
                .until(() -> clinic.post("/api/arrivals/" + visit + "/check-in", "{}", nurse())
                                .status()
                        == 200);
        visits.arrive(visit, patient, arrived);
        visits.cancel(visit, patient);
        await().atMost(SOON)
                .until(() -> clinic.get("/api/arrivals?date=" + day(), nurse())
                        .body()
                        .contains("\"reason\":\"ill\""));

        JsonNode row = clinic.get("/api/arrivals?date=" + day(), nurse())
                .json()
                .valueStream()
                .filter(v -> v.get("plan").get("visitId").asString().equals(visit))
                .findFirst()
                .orElseThrow();
        assertThat(row.get("standing").asString()).isEqualTo("ARRIVED");
        assertThat(row.get("endedAs").asString()).isEqualTo("CANCELLED");
        assertThat(clinic.page("/arrivals?date=" + day(), nurse()).ok().body()).contains("cancelled at the desk: ill");
        await().atMost(SOON)
                .until(() -> clinic.page("/floor", nurse()).ok().body().contains("session-" + visit));
        assertThat(clinic.page("/floor", nurse()).body()).contains("cancelled at the desk: ill");
        JsonNode log = clinic.get("/api/sessions/session-" + visit + "/log", nurse())
                .ok()
                .json();
        assertThat(log.get("entries").size()).isEqualTo(1);
    }

    private String day() {
        return arrived.atZone(DENVER).toLocalDate().toString();
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
                .until(() -> clinic.get("/api/arrivals?date=" + day(), nurse())
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
        Instant soon = Instant.now().plusSeconds(3600);
        String visit = visits.book(patient, "ESKETAMINE", soon);
        visits.arrive(visit, patient, soon);
        await().atMost(SOON)
                .until(() ->
                        clinic.get("/api/sessions/session-" + visit, nurse()).status() == 200);
    }

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
