package clinic.billing;

import static clinic.billing.testing.Office.soon;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.billing.testing.BillingTest;
import clinic.billing.testing.Office;
import clinic.billing.testing.PayerFiles;
import clinic.platform.testing.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From a signed session to the last cent, on real servers. */
@BillingTest
class BillingFlowTest {

    /** 56 mg at 18.50 and a visit at 240. */
    private static final String CHARGE = "1276";

    private static final AtomicInteger CONTROL = new AtomicInteger(500);

    @Autowired
    Office office;

    private final String visit = "visit-" + UUID.randomUUID();
    private final String session = "session-" + visit;
    private final String patient = "patient-" + UUID.randomUUID();

    @BeforeEach
    void open() {
        office.openForBusiness();
    }

    @Test
    void a_session_signed_twice_opens_one_claim_and_it_is_ready_when_all_is_known() {
        office.patientHeard(patient, 0);
        office.sessionSigned(visit, patient, 27, -1);
        office.sessionSigned(visit, patient, 27, -1);

        JsonNode claim = office.claimOf(session, "READY");

        assertThat(claim.path("chargeCents").asLong()).isEqualTo(1_276_00);
        assertThat(office.get("/api/claims?sessionId=" + session)).hasSize(1);
        assertThat(office.page("/queue")).contains(claim.path("claimNumber").asString());
    }

    @Test
    void a_claim_waits_for_name_and_coverage_and_goes_on_when_they_are_heard() {
        office.sessionSigned(visit, patient, 27, -1);
        JsonNode waiting = office.claimOf(session, "NEEDS_WORK");

        assertThat(office.page("/claims/" + waiting.path("claimId").asString()))
                .contains("name pending", "has not come from the front desk");

        office.patientHeard(patient, 0);

        office.claimOf(session, "READY");
    }

    @Test
    void paid_it_is_in_the_books_to_the_cent_and_the_same_file_again_posts_nothing() throws IOException {
        String number = submitted();
        letter("a-999", PayerFiles.setAcknowledgement(sent("groupControl"), sent("setControl"), "A", control()));
        letter("b-277", PayerFiles.claimAcknowledgement(sent("batchId"), number, CHARGE, "A2", control()));
        office.claimOf(session, "ACCEPTED");
        String file = PayerFiles.remittance(
                number, CHARGE, "1000", "1000", "CAS*CO*45*176~CAS*PR*1*100~", "T" + number, control());

        JsonNode taken = dropped(file);
        JsonNode claim = office.claimOf(session, "PATIENT_BALANCE");

        assertThat(claim.path("paidCents").asLong()).isEqualTo(1_000_00);
        assertThat(claim.path("contractualCents").asLong()).isEqualTo(176_00);
        assertThat(claim.path("patientCents").asLong()).isEqualTo(100_00);
        String remittance = taken.path("remittances").get(0).asString();
        soon(() -> remittance(remittance).path("state").path("phase").asString().equals("POSTED"));
        reconciled();
        JsonNode before = balance();
        assertThat(before.path("offCents").asLong()).isZero();

        assertThat(dropped(file).path("state").asString()).isEqualTo("TAKEN");
        letter("again-835", file);

        soon(() -> Files.exists(office.directory().resolve("from-payer/processed/again-835")));
        assertThat(balance()).isEqualTo(before);
        assertThat(remittance(remittance).path("state").path("duplicates").asInt())
                .isZero();
        assertThat(office.page("/remittances/" + remittance)).contains("adds up", "Original bytes");
        reconciled();
    }

    @Test
    void an_835_that_does_not_add_up_posts_nothing_and_says_which_equation_is_off_by_how_much() {
        String number = submitted();
        reconciled();
        JsonNode before = balance();

        JsonNode taken = dropped(
                PayerFiles.remittance(number, CHARGE, "1086", "1100", "CAS*CO*45*190~", "U" + number, control()));

        String id = taken.path("remittances").get(0).asString();
        JsonNode row = rowWhen(id, "REFUSED");
        assertThat(row.path("problem").asString()).contains("Claim off by $14.00", number);
        assertThat(office.page("/remittances/" + id)).contains("Nothing of this file was posted", "off by $14.00");
        assertThat(office.page("/queue")).contains("U" + number);
        assertThat(office.claimOf(session, "SUBMITTED").path("paidCents").asLong())
                .isZero();
        assertThat(balance()).isEqualTo(before);

        // The payer sends the same payment again, this time right.
        dropped(PayerFiles.remittance(number, CHARGE, "1100", "1100", "CAS*CO*45*176~", "U" + number, control()));

        office.claimOf(session, "PAID");
        reconciled();
    }

    @Test
    void denied_it_waits_for_a_person_and_goes_again_as_a_replacement() {
        String number = submitted();
        dropped(PayerFiles.remittance(number, CHARGE, "0", "0", "CAS*CO*197*1276~", "D" + number, control()));
        String id = office.claimOf(session, "DENIED").path("claimId").asString();
        assertThat(office.page("/queue?group=DENIED&code=CO-197")).contains(number, "authorisation missing");

        office.post("/api/claims/" + id + "/resend", Map.of("why", "authorisation added"));
        JsonNode sent = office.post("/api/submissions", Map.of("submissionId", "again-" + visit));

        assertThat(sent.path("claims").valueStream().map(JsonNode::asString)).contains(id);
        assertThat(office.get("/api/claims/" + id).path("sheet").path("raw").asString())
                .contains("REF*F8*ICN" + number);
        reconciled();
    }

    @Test
    void a_claim_of_nobody_is_set_aside_and_stays_out_of_the_books() {
        String id = dropped(PayerFiles.remittance(
                        "NOTOURS", "100", "80", "80", "CAS*CO*45*20~", "N" + UUID.randomUUID(), control()))
                .path("remittances")
                .get(0)
                .asString();

        assertThat(rowWhen(id, "POSTED").path("setAside").asInt()).isOne();
        reconciled();
    }

    @Test
    void a_claim_taken_back_and_decided_anew_in_one_file_is_in_the_books_as_it_is_in_the_claim() {
        String number = submitted();

        String id = dropped(PayerFiles.remittance(
                        "1090",
                        "R" + number,
                        control(),
                        PayerFiles.claim(number, "1", CHARGE, "1080", "CAS*CO*45*196~"),
                        PayerFiles.claim(number, "22", "-" + CHARGE, "-1080", "CAS*CO*45*-196~"),
                        PayerFiles.claim(number, "1", CHARGE, "1090", "CAS*CO*45*186~")))
                .path("remittances")
                .get(0)
                .asString();

        assertThat(rowWhen(id, "POSTED").path("posted").asInt()).isEqualTo(3);
        assertThat(office.claimOf(session, "PAID").path("paidCents").asLong()).isEqualTo(1_090_00);
        reconciled();
    }

    @Test
    void a_claim_twice_in_one_file_is_posted_once_and_set_aside_once_until_somebody_lets_it_go() {
        String number = submitted();

        String id = dropped(PayerFiles.remittance(
                        "2160",
                        "W" + number,
                        control(),
                        PayerFiles.claim(number, "1", CHARGE, "1080", "CAS*CO*45*196~"),
                        PayerFiles.claim(number, "1", CHARGE, "1080", "CAS*CO*45*196~")))
                .path("remittances")
                .get(0)
                .asString();

        JsonNode row = rowWhen(id, "POSTED");
        assertThat(row.path("posted").asInt()).isOne();
        assertThat(row.path("setAside").asInt()).isOne();
        assertThat(office.page("/queue")).contains("W" + number);
        reconciled();

        assertThat(office.refusable("/api/remittances/" + id + "/claims/1/dismiss", Map.of())
                        .statusCode())
                .isBetween(400, 422);
        office.post("/api/remittances/" + id + "/claims/1/dismiss", Map.of("why", "sent back to Cascade"));

        assertThat(office.page("/queue")).doesNotContain("W" + number);
        assertThat(office.page("/remittances/" + id)).contains("sent back to Cascade");
        reconciled();
    }

    @Test
    void what_was_set_aside_is_posted_to_the_claim_that_somebody_found() {
        String number = submitted();
        String id = dropped(PayerFiles.remittance(
                        "X" + number, CHARGE, "1080", "1080", "CAS*CO*45*196~", "X" + number, control()))
                .path("remittances")
                .get(0)
                .asString();
        assertThat(rowWhen(id, "POSTED").path("setAside").asInt()).isOne();

        office.post("/api/remittances/" + id + "/claims/0/match", Map.of("claimNumber", number));

        assertThat(office.claimOf(session, "PAID").path("paidCents").asLong()).isEqualTo(1_080_00);
        assertThat(row(id).path("setAside").asInt()).isZero();
        assertThat(row(id).path("problem").isNull()).isTrue();
        reconciled();
    }

    @Test
    void a_refused_remittance_waits_until_it_is_dismissed() {
        String id = dropped(
                        PayerFiles.remittance("NOTOURS", "100", "80", "81", "CAS*CO*45*20~", "Q" + visit, control()))
                .path("remittances")
                .get(0)
                .asString();
        rowWhen(id, "REFUSED");
        assertThat(office.page("/queue")).contains("Q" + visit);

        office.post("/api/remittances/" + id + "/dismiss", Map.of("why", "came again with another amount"));

        assertThat(office.page("/queue")).doesNotContain("Q" + visit);
        assertThat(office.page("/reconcile")).doesNotContain("Q" + visit);
        assertThat(office.page("/remittances/" + id)).contains("came again with another amount");
    }

    @Test
    void an_answer_that_decides_nothing_is_set_aside() {
        String number = submitted();

        String id = dropped(PayerFiles.remittance(
                        "0",
                        "P" + number,
                        control(),
                        PayerFiles.claim(number, "25", CHARGE, "0", "CAS*OA*101*" + CHARGE + "~")))
                .path("remittances")
                .get(0)
                .asString();

        assertThat(rowWhen(id, "POSTED").path("problem").asString()).contains("has decided nothing");
        office.claimOf(session, "SUBMITTED");
    }

    @Test
    void a_file_with_characters_that_no_text_has_is_refused_and_holds_nothing_up() {
        String number = submitted();
        String file = PayerFiles.remittance(number, CHARGE, "1080", "1080", "CAS*CO*45*196~", "Z" + number, control());

        String id = dropped(file.replace("N1*PR*CASCADE", "N1*PR*CASC\0ADE"))
                .path("remittances")
                .get(0)
                .asString();

        assertThat(rowWhen(id, "REFUSED").path("problem").asString()).contains("control characters");
        dropped(file);
        office.claimOf(session, "PAID");
    }

    @Test
    void a_submission_repeated_is_the_same_act_with_the_same_bytes() throws IOException {
        submitted();
        JsonNode first = office.post("/api/submissions", Map.of("submissionId", "send-" + visit));
        Path file = office.directory()
                .resolve("to-payer")
                .resolve(first.path("fileName").asString());
        byte[] bytes = soon(() -> read(file));

        Files.delete(file);
        JsonNode again = office.post("/api/submissions", Map.of("submissionId", "send-" + visit));

        assertThat(again.path("fileName")).isEqualTo(first.path("fileName"));
        assertThat(again.path("claims")).isEqualTo(first.path("claims"));
        assertThat(new String(bytes, StandardCharsets.US_ASCII)).contains("*O'Brien*Marisol*", "*UN*56*");
        assertThat(Files.exists(file))
                .as("what was carried is not carried twice")
                .isFalse();
    }

    @Test
    void what_is_no_answer_is_kept_and_set_aside() throws IOException {
        letter("nonsense", "this is a letter\n");

        soon(() -> Files.exists(office.directory().resolve("from-payer/rejected/nonsense")));
        assertThat(office.page("/remittances")).contains("This is no 835, 999 or 277CA.");
    }

    @Test
    void who_took_a_claim_has_it() {
        office.sessionSigned(visit, patient, 27, -1);
        String id = office.claimOf(session, "NEEDS_WORK").path("claimId").asString();

        office.post("/api/claims/" + id + "/take", Map.of());

        assertThat(office.page("/queue?owner=mine")).contains(id);
        assertThat(office.refusable("/api/claims/" + id + "/resend", Map.of("why", "x"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(office.refusable("/api/claims/claim-nobody/take", Map.of()).statusCode())
                .isEqualTo(404);
    }

    private String submitted() {
        office.patientHeard(patient, 0);
        office.sessionSigned(visit, patient, 27, -1);
        JsonNode ready = office.claimOf(session, "READY");
        JsonNode sent = office.post("/api/submissions", Map.of("submissionId", "send-" + visit));
        assertThat(sent.path("notSent")).isEmpty();
        assertThat(sent.path("claims").valueStream().map(JsonNode::asString))
                .contains(ready.path("claimId").asString());
        office.claimOf(session, "SUBMITTED");
        return ready.path("claimNumber").asString();
    }

    private String sent(String what) {
        String id = office.get("/api/claims?sessionId=" + session)
                .get(0)
                .path("claimId")
                .asString();
        return office.get("/api/claims/" + id)
                .path("claim")
                .path("sent")
                .path(what)
                .asString();
    }

    private JsonNode dropped(String file) {
        return Office.ok(office.send(
                "POST",
                "/api/files?name=test.edi",
                "application/octet-stream",
                file,
                Tokens.bearer("staff-ames", "BILLING"),
                "application/json"));
    }

    private void letter(String name, String text) throws IOException {
        Path directory = Files.createDirectories(office.directory().resolve("from-payer"));
        Path half = Files.writeString(directory.resolve("." + name), text);
        Files.move(half, directory.resolve(name));
    }

    private JsonNode remittance(String id) {
        return office.get("/api/remittances/" + id);
    }

    private JsonNode rowWhen(String id, String state) {
        return soon(() -> {
            JsonNode row = row(id);
            return row != null && row.path("state").asString().equals(state) ? row : null;
        });
    }

    private JsonNode row(String id) {
        return office.get("/api/remittances")
                .valueStream()
                .filter(row -> row.path("remittanceId").asString().equals(id))
                .findFirst()
                .orElse(null);
    }

    private JsonNode balance() {
        return office.get("/api/ledger/trial-balance");
    }

    private void reconciled() {
        JsonNode report = soon(() -> {
            JsonNode found = office.get("/api/reconciliation");
            return found.path("unexplained").asLong() == 0 ? found : null;
        });
        assertThat(report.path("trialBalance").path("offCents").asLong()).isZero();
        assertThat(office.page("/reconcile")).contains("0 unexplained", "comes to zero");
    }

    private static byte[] read(Path file) {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static String control() {
        return "%09d".formatted(CONTROL.incrementAndGet());
    }
}
