package clinic.billing;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.billing.testing.BillingTest;
import clinic.billing.testing.Office;
import clinic.billing.testing.OneClaim;
import clinic.billing.testing.PayerFiles;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What payers send back, and what a person does with what could not be posted. */
@BillingTest
class RemittanceFlowTest {

    @Autowired
    Office office;

    private OneClaim one;

    @BeforeEach
    void open() {
        office.openForBusiness();
        one = new OneClaim(office);
    }

    @Test
    void an_835_that_does_not_add_up_posts_nothing_and_says_which_equation_is_off_by_how_much() {
        String number = one.submitted();
        one.reconciled();
        JsonNode before = one.balance();

        JsonNode taken = one.dropped(PayerFiles.remittance(
                number, OneClaim.CHARGE, "1086", "1100", "CAS*CO*45*190~", "U" + number, one.control()));

        String id = taken.path("remittances").get(0).asString();
        JsonNode row = one.rowWhen(id, "REFUSED");
        assertThat(row.path("problem").asString()).contains("Claim off by $14.00", number);
        assertThat(office.page("/remittances/" + id)).contains("Nothing of this file was posted", "off by $14.00");
        assertThat(office.page("/queue")).contains("U" + number);
        assertThat(office.claimOf(one.session(), "SUBMITTED").path("paidCents").asLong())
                .isZero();
        assertThat(one.balance()).isEqualTo(before);

        // The payer sends the same payment again, this time right.
        one.dropped(PayerFiles.remittance(
                number, OneClaim.CHARGE, "1100", "1100", "CAS*CO*45*176~", "U" + number, one.control()));

        office.claimOf(one.session(), "PAID");
        one.reconciled();
    }

    @Test
    void a_claim_of_nobody_is_set_aside_and_stays_out_of_the_books() {
        String id = one.dropped(PayerFiles.remittance(
                        "NOTOURS", "100", "80", "80", "CAS*CO*45*20~", "N" + UUID.randomUUID(), one.control()))
                .path("remittances")
                .get(0)
                .asString();

        assertThat(one.rowWhen(id, "POSTED").path("setAside").asInt()).isOne();
        one.reconciled();
    }

    @Test
    void a_claim_taken_back_and_decided_anew_in_one_file_is_in_the_books_as_it_is_in_the_claim() {
        String number = one.submitted();

        String id = one.dropped(PayerFiles.remittance(
                        "1090",
                        "R" + number,
                        one.control(),
                        PayerFiles.claim(number, "1", OneClaim.CHARGE, "1080", "CAS*CO*45*196~"),
                        PayerFiles.claim(number, "22", "-" + OneClaim.CHARGE, "-1080", "CAS*CO*45*-196~"),
                        PayerFiles.claim(number, "1", OneClaim.CHARGE, "1090", "CAS*CO*45*186~")))
                .path("remittances")
                .get(0)
                .asString();

        assertThat(one.rowWhen(id, "POSTED").path("posted").asInt()).isEqualTo(3);
        assertThat(office.claimOf(one.session(), "PAID").path("paidCents").asLong())
                .isEqualTo(1_090_00);
        one.reconciled();
    }

    @Test
    void a_claim_twice_in_one_file_is_posted_once_and_set_aside_once_until_somebody_lets_it_go() {
        String number = one.submitted();

        String id = one.dropped(PayerFiles.remittance(
                        "2160",
                        "W" + number,
                        one.control(),
                        PayerFiles.claim(number, "1", OneClaim.CHARGE, "1080", "CAS*CO*45*196~"),
                        PayerFiles.claim(number, "1", OneClaim.CHARGE, "1080", "CAS*CO*45*196~")))
                .path("remittances")
                .get(0)
                .asString();

        JsonNode row = one.rowWhen(id, "POSTED");
        assertThat(row.path("posted").asInt()).isOne();
        assertThat(row.path("setAside").asInt()).isOne();
        assertThat(office.page("/queue")).contains("W" + number);
        one.reconciled();

        assertThat(office.refusable("/api/remittances/" + id + "/claims/1/dismiss", Map.of())
                        .statusCode())
                .isBetween(400, 422);
        office.post("/api/remittances/" + id + "/claims/1/dismiss", Map.of("why", "sent back to Cascade"));

        assertThat(office.page("/queue")).doesNotContain("W" + number);
        assertThat(office.page("/remittances/" + id)).contains("sent back to Cascade");
        assertThat(office.page("/remittances.csv")).contains("\"W" + number + "\"");
        assertThat(office.page("/reconcile.csv")).startsWith("each_of,must,id,since,why\n");
        one.reconciled();
    }

    @Test
    void what_was_set_aside_is_posted_to_the_claim_that_somebody_found() {
        String number = one.submitted();
        String id = one.dropped(PayerFiles.remittance(
                        "X" + number, OneClaim.CHARGE, "1080", "1080", "CAS*CO*45*196~", "X" + number, one.control()))
                .path("remittances")
                .get(0)
                .asString();
        assertThat(one.rowWhen(id, "POSTED").path("setAside").asInt()).isOne();

        office.post("/api/remittances/" + id + "/claims/0/match", Map.of("claimNumber", number));

        assertThat(office.claimOf(one.session(), "PAID").path("paidCents").asLong())
                .isEqualTo(1_080_00);
        assertThat(one.row(id).path("setAside").asInt()).isZero();
        assertThat(one.row(id).path("problem").isNull()).isTrue();
        one.reconciled();
    }

    @Test
    void a_refused_remittance_waits_until_it_is_dismissed() {
        String id = one.dropped(PayerFiles.remittance(
                        "NOTOURS", "100", "80", "81", "CAS*CO*45*20~", "Q" + one.visit(), one.control()))
                .path("remittances")
                .get(0)
                .asString();
        one.rowWhen(id, "REFUSED");
        assertThat(office.page("/queue")).contains("Q" + one.visit());

        office.post("/api/remittances/" + id + "/dismiss", Map.of("why", "came again with another amount"));

        assertThat(office.page("/queue")).doesNotContain("Q" + one.visit());
        assertThat(office.page("/reconcile")).doesNotContain("Q" + one.visit());
        assertThat(office.page("/remittances/" + id)).contains("came again with another amount");
    }

    @Test
    void an_answer_that_decides_nothing_is_set_aside() {
        String number = one.submitted();

        String id = one.dropped(PayerFiles.remittance(
                        "0",
                        "P" + number,
                        one.control(),
                        PayerFiles.claim(number, "25", OneClaim.CHARGE, "0", "CAS*OA*101*" + OneClaim.CHARGE + "~")))
                .path("remittances")
                .get(0)
                .asString();

        assertThat(one.rowWhen(id, "POSTED").path("problem").asString()).contains("has decided nothing");
        office.claimOf(one.session(), "SUBMITTED");
    }

    @Test
    void a_file_with_characters_that_no_text_has_is_refused_and_holds_nothing_up() {
        String number = one.submitted();
        String file = PayerFiles.remittance(
                number, OneClaim.CHARGE, "1080", "1080", "CAS*CO*45*196~", "Z" + number, one.control());

        String id = one.dropped(file.replace("N1*PR*CASCADE", "N1*PR*CASC\0ADE"))
                .path("remittances")
                .get(0)
                .asString();

        assertThat(one.rowWhen(id, "REFUSED").path("problem").asString()).contains("control characters");
        one.dropped(file);
        office.claimOf(one.session(), "PAID");
    }
}
