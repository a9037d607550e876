package clinic.billing;

import static clinic.billing.testing.Office.soon;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.billing.testing.BillingTest;
import clinic.billing.testing.Office;
import clinic.billing.testing.OneClaim;
import clinic.billing.testing.PayerFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From a signed session to the last cent, on real servers. */
@BillingTest
class BillingFlowTest {

    @Autowired
    Office office;

    private OneClaim one;

    @BeforeEach
    void open() {
        office.openForBusiness();
        one = new OneClaim(office);
    }

    @Test
    void a_session_signed_twice_opens_one_claim_and_it_is_ready_when_all_is_known() {
        office.patientHeard(one.patient(), 0);
        office.sessionSigned(one.visit(), one.patient(), 27, -1);
        office.sessionSigned(one.visit(), one.patient(), 27, -1);

        JsonNode claim = office.claimOf(one.session(), "READY");

        assertThat(claim.path("chargeCents").asLong()).isEqualTo(1_276_00);
        assertThat(office.get("/api/claims?sessionId=" + one.session())).hasSize(1);
        assertThat(office.page("/queue")).contains(claim.path("claimNumber").asString());
    }

    @Test
    void a_claim_waits_for_name_and_coverage_and_goes_on_when_they_are_heard() {
        office.sessionSigned(one.visit(), one.patient(), 27, -1);
        JsonNode waiting = office.claimOf(one.session(), "NEEDS_WORK");

        assertThat(office.page("/claims/" + waiting.path("claimId").asString()))
                .contains("name pending", "has not come from the front desk");

        office.patientHeard(one.patient(), 0);

        office.claimOf(one.session(), "READY");
    }

    @Test
    void paid_it_is_in_the_books_to_the_cent_and_the_same_file_again_posts_nothing() throws IOException {
        String number = one.submitted();
        one.letter(
                "a-999",
                PayerFiles.setAcknowledgement(one.sent("groupControl"), one.sent("setControl"), "A", one.control()));
        one.letter(
                "b-277",
                PayerFiles.claimAcknowledgement(one.sent("batchId"), number, OneClaim.CHARGE, "A2", one.control()));
        office.claimOf(one.session(), "ACCEPTED");
        String file = PayerFiles.remittance(
                number, OneClaim.CHARGE, "1000", "1000", "CAS*CO*45*176~CAS*PR*1*100~", "T" + number, one.control());

        JsonNode taken = one.dropped(file);
        JsonNode claim = office.claimOf(one.session(), "PATIENT_BALANCE");

        assertThat(claim.path("paidCents").asLong()).isEqualTo(1_000_00);
        assertThat(claim.path("contractualCents").asLong()).isEqualTo(176_00);
        assertThat(claim.path("patientCents").asLong()).isEqualTo(100_00);
        String remittance = taken.path("remittances").get(0).asString();
        soon(() -> one.remittance(remittance)
                .path("state")
                .path("phase")
                .asString()
                .equals("POSTED"));
        one.reconciled();
        JsonNode before = one.balance();
        assertThat(before.path("offCents").asLong()).isZero();

        assertThat(one.dropped(file).path("state").asString()).isEqualTo("TAKEN");
        one.letter("again-835", file);

        soon(() -> Files.exists(office.directory().resolve("from-payer/processed/again-835")));
        assertThat(one.balance()).isEqualTo(before);
        assertThat(one.remittance(remittance).path("state").path("duplicates").asInt())
                .isZero();
        assertThat(office.page("/remittances/" + remittance)).contains("adds up", "Original bytes");
        one.reconciled();
    }

    @Test
    void denied_it_waits_for_a_person_and_goes_again_as_a_replacement() {
        String number = one.submitted();
        one.dropped(PayerFiles.remittance(
                number, OneClaim.CHARGE, "0", "0", "CAS*CO*197*1276~", "D" + number, one.control()));
        String id = office.claimOf(one.session(), "DENIED").path("claimId").asString();
        assertThat(office.page("/queue?group=DENIED&code=CO-197")).contains(number, "authorisation missing");

        office.post("/api/claims/" + id + "/resend", Map.of("why", "authorisation added"));
        JsonNode sent = office.post("/api/submissions", Map.of("submissionId", "again-" + one.visit()));

        assertThat(sent.path("claims").valueStream().map(JsonNode::asString)).contains(id);
        assertThat(office.get("/api/claims/" + id).path("sheet").path("raw").asString())
                .contains("REF*F8*ICN" + number);
        one.reconciled();
    }

    @Test
    void a_submission_repeated_is_the_same_act_with_the_same_bytes() throws IOException {
        one.submitted();
        JsonNode first = office.post("/api/submissions", Map.of("submissionId", "send-" + one.visit()));
        Path file = office.directory()
                .resolve("to-payer")
                .resolve(first.path("fileName").asString());
        byte[] bytes = soon(() -> one.read(file));

        Files.delete(file);
        JsonNode again = office.post("/api/submissions", Map.of("submissionId", "send-" + one.visit()));

        assertThat(again.path("fileName")).isEqualTo(first.path("fileName"));
        assertThat(again.path("claims")).isEqualTo(first.path("claims"));
        assertThat(new String(bytes, StandardCharsets.US_ASCII)).contains("*O'Brien*Marisol*", "*UN*56*");
        assertThat(Files.exists(file))
                .as("what was carried is not carried twice")
                .isFalse();
    }

    @Test
    void who_took_a_claim_has_it() {
        office.sessionSigned(one.visit(), one.patient(), 27, -1);
        String id = office.claimOf(one.session(), "NEEDS_WORK").path("claimId").asString();

        office.post("/api/claims/" + id + "/take", Map.of());

        assertThat(office.page("/queue?owner=mine")).contains(id);
        assertThat(office.refusable("/api/claims/" + id + "/resend", Map.of("why", "x"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(office.refusable("/api/claims/claim-nobody/take", Map.of()).statusCode())
                .isEqualTo(404);
    }
}
