package clinic.billing;

import static clinic.billing.testing.Office.soon;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.billing.testing.BillingTest;
import clinic.billing.testing.Office;
import clinic.billing.testing.OneClaim;
import clinic.billing.testing.PayerFiles;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What payers do beside paying, with the books of each remittance to the cent. */
@BillingTest
class PayerFlowTest {

    @Autowired
    Office office;

    private OneClaim one;
    private OneClaim other;

    @BeforeEach
    void open() {
        office.openForBusiness();
        one = new OneClaim(office);
        other = new OneClaim(office);
    }

    @Test
    void of_a_payment_that_adds_up_a_claim_that_does_not_posts_nothing_and_its_amount_stays_in_clearing() {
        String sound = one.submitted();
        String wrong = other.submitted();

        String id = taken(PayerFiles.remittance(
                "2094",
                "C" + sound,
                OneClaim.control(),
                PayerFiles.claim(sound, "1", OneClaim.CHARGE, "1000", "CAS*CO*45*276~"),
                PayerFiles.claim(wrong, "1", OneClaim.CHARGE, "1094", "CAS*CO*45*196~")));

        assertThat(one.rowWhen(id, "POSTED").path("problem").asString()).contains("off by $14.00");
        office.claimOf(one.session(), "PAID");
        office.claimOf(other.session(), "SUBMITTED");
        assertThat(books(id, 4))
                .isEqualTo(Map.of(
                        "CASH_CLEARING",
                        2_094_00L,
                        "CONTRACTUAL",
                        276_00L,
                        "AR_PAYER",
                        -1_276_00L,
                        "UNAPPLIED",
                        -1_094_00L));
        assertThat(office.page("/remittances/" + id)).contains("off 14.00", "does not add up");
        assertThat(office.refusable("/api/remittances/" + id + "/claims/1/match", Map.of("claimNumber", wrong))
                        .statusCode())
                .isEqualTo(409);
        one.reconciled();

        office.post("/api/remittances/" + id + "/claims/1/dismiss", Map.of("why", "they send it anew"));

        assertThat(books(id, 3))
                .isEqualTo(Map.of("CASH_CLEARING", 1_000_00L, "CONTRACTUAL", 276_00L, "AR_PAYER", -1_276_00L));
        assertThat(one.row(id).path("problem").isNull()).isTrue();
        one.reconciled();
    }

    @Test
    void a_claim_that_is_passed_on_bills_nobody_until_the_next_payer_has_decided() {
        String number = one.submitted();
        String first = taken(PayerFiles.remittance(
                "800",
                "F" + number,
                OneClaim.control(),
                PayerFiles.claim(number, "19", OneClaim.CHARGE, "800", "CAS*CO*45*276~CAS*PR*1*200~")
                        .replace("~SVC", "~NM1*TT*2*SECOND PAYER*****PI*99999~SVC")));

        JsonNode passedOn = office.claimOf(one.session(), "FORWARDED");
        assertThat(passedOn.path("patientCents").asLong()).isZero();
        assertThat(books(first, 3))
                .isEqualTo(Map.of("CASH_CLEARING", 800_00L, "CONTRACTUAL", 276_00L, "AR_PAYER", -1_076_00L));
        assertThat(office.page("/claims/" + passedOn.path("claimId").asString()))
                .contains("SECOND PAYER");
        one.reconciled();

        String second = taken(PayerFiles.remittance(
                "160",
                "S" + number,
                OneClaim.control(),
                PayerFiles.claim(number, "2", OneClaim.CHARGE, "160", "CAS*OA*23*1076~CAS*PR*2*40~")));

        JsonNode decided = office.claimOf(one.session(), "PATIENT_BALANCE");
        assertThat(decided.path("paidCents").asLong()).isEqualTo(960_00);
        assertThat(decided.path("patientCents").asLong()).isEqualTo(40_00);
        assertThat(books(second, 3))
                .isEqualTo(Map.of("CASH_CLEARING", 160_00L, "AR_PATIENT", 40_00L, "AR_PAYER", -200_00L));
        one.reconciled();
    }

    @Test
    void a_claim_taken_back_in_one_file_and_decided_anew_in_another_moves_its_balance_through_suspense() {
        String number = one.submitted();
        taken(PayerFiles.remittance(
                number, OneClaim.CHARGE, "1000", "1000", "CAS*CO*45*276~", "A" + number, OneClaim.control()));
        office.claimOf(one.session(), "PAID");

        String back = taken(PayerFiles.remittance(
                "0",
                "B" + number,
                OneClaim.control(),
                PayerFiles.claim(number, "22", "-" + OneClaim.CHARGE, "-1000", "CAS*CO*45*-276~"),
                "PLB*1234567893*20261231*FB:ICN" + number + "*-1000~"));
        office.claimOf(one.session(), "ACCEPTED");
        assertThat(books(back, 3))
                .isEqualTo(Map.of("PLB_SUSPENSE", -1_000_00L, "CONTRACTUAL", -276_00L, "AR_PAYER", 1_276_00L));

        String anew = taken(PayerFiles.remittance(
                "100",
                "D" + number,
                OneClaim.control(),
                PayerFiles.claim(number, "1", OneClaim.CHARGE, "1100", "CAS*CO*45*176~"),
                "PLB*1234567893*20261231*FB:ICN" + number + "*1000~"));
        assertThat(office.claimOf(one.session(), "PAID").path("paidCents").asLong())
                .isEqualTo(1_100_00);
        assertThat(books(anew, 4))
                .isEqualTo(Map.of(
                        "CASH_CLEARING",
                        100_00L,
                        "PLB_SUSPENSE",
                        1_000_00L,
                        "CONTRACTUAL",
                        176_00L,
                        "AR_PAYER",
                        -1_276_00L));
        one.reconciled();
    }

    @Test
    void a_denial_that_comes_as_processed_is_a_denial() {
        String number = one.submitted();

        String id = taken(PayerFiles.remittance(
                "0",
                "0" + number,
                OneClaim.control(),
                PayerFiles.claim(number, "1", OneClaim.CHARGE, "0", "CAS*CO*197*" + OneClaim.CHARGE + "~")));

        assertThat(office.claimOf(one.session(), "DENIED").path("openCents").asLong())
                .isEqualTo(1_276_00);
        assertThat(one.rowWhen(id, "POSTED").path("posted").asInt()).isOne();
        assertThat(books(id, 0)).isEmpty();
        one.reconciled();
    }

    private String taken(String file) {
        JsonNode answer = one.dropped(file);
        assertThat(answer.path("state").asString()).as(answer.toString()).isEqualTo("TAKEN");
        return answer.path("remittances").get(0).asString();
    }

    /** What the remittance leaves on its accounts, when it has moved that many of them. */
    private Map<String, Long> books(String remittanceId, int accounts) {
        return soon(() -> {
            Map<String, Long> sums = new TreeMap<>();
            one.remittance(remittanceId)
                    .path("books")
                    .forEach(entry -> sums.merge(
                            entry.path("account").asString(),
                            entry.path("cents").asLong(),
                            Long::sum));
            sums.values().removeIf(cents -> cents == 0);
            return sums.size() == accounts ? sums : null;
        });
    }
}
