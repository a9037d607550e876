package clinic.journeys;

import static clinic.journeys.PayerDay.books;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * What payers do beside paying, on the real clinic, with the books of each to the cent. Every claim is over 1,389.00
 * dollars: 1,204.00 of drug and 185.00 of visit. The payer allows 1,111.20 of it and, when it thinks again, 1,250.10.
 */
@Order(55)
@ExtendWith(InClinic.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PayerScenariosJourney {

    private static final long CHARGE = 1_389_00;
    private static final long ALLOWED = 1_111_20;
    private static final long CONTRACTUAL = 277_80;
    private static final long CORRECTED = 1_250_10;
    private static final long CORRECTED_CONTRACTUAL = 138_90;

    private static final String SYNTAX = "syntax";
    private static final Map<String, String> SCENARIOS = new LinkedHashMap<>();

    static {
        SCENARIOS.put("partial", "partial");
        SCENARIOS.put("reversed", "reversed");
        SCENARIOS.put("apart", "reversed_apart");
        SCENARIOS.put("adjusted", "adjusted");
        SCENARIOS.put("zero", "zero_paid");
        SCENARIOS.put("crossover", "crossover");
        SCENARIOS.put("duplicated", "duplicated");
        SCENARIOS.put("split-a", "split:0");
        SCENARIOS.put("split-b", "split:1");
        SCENARIOS.put("again-a", "paid_again_split:0");
        SCENARIOS.put("again-b", "paid_again_split:1");
        SCENARIOS.put("several-a", "several");
        SCENARIOS.put("several-b", "several");
        SCENARIOS.put("traced", "several");
        SCENARIOS.put("rejected", "rejected");
        SCENARIOS.put("off", "unbalanced_claim:1400");
        SCENARIOS.put(SYNTAX, "syntax_rejected");
    }

    private PayerDay day;

    @BeforeAll
    void the_claims_are_made_and_sent_in_two_batches(Clinic clinic) throws Exception {
        clinic.setUp();
        day = new PayerDay(clinic);
        day.visits(SCENARIOS);
        day.send(
                "payer-day-1",
                SCENARIOS.keySet().stream().filter(name -> !name.equals(SYNTAX)).toList());
        day.send("payer-day-2", List.of(SYNTAX));
    }

    @AfterAll
    void nothing_is_unexplained() {
        day.office().nothingIsUnexplained();
        day.close();
    }

    @Test
    void a_partial_payment_leaves_the_rest_with_the_payer() {
        JsonNode claim = day.claim("partial", "PAID_PARTLY");

        assertThat(claim.path("openCents").asLong()).isEqualTo(ALLOWED / 2);
        assertThat(day.books(day.remittances("partial", 1).getFirst(), "partial"))
                .isEqualTo(Map.of(
                        "CASH_CLEARING", ALLOWED / 2, "CONTRACTUAL", CONTRACTUAL, "AR_PAYER", ALLOWED / 2 - CHARGE));
    }

    @Test
    void a_reversal_and_its_correction_in_one_file_leave_what_the_correction_says() {
        List<JsonNode> sent = day.remittances("reversed", 2);

        assertThat(day.books(sent.getFirst(), "reversed")).isEqualTo(paid());
        assertThat(books(sent.getLast()))
                .isEqualTo(Map.of(
                        "CASH_CLEARING", CORRECTED - ALLOWED,
                        "CONTRACTUAL", CORRECTED_CONTRACTUAL - CONTRACTUAL));
        assertThat(day.claim("reversed", "PAID").path("paidCents").asLong()).isEqualTo(CORRECTED);
    }

    @Test
    void a_reversal_and_its_correction_in_two_files_pass_their_balance_through_suspense() {
        List<JsonNode> sent = day.remittances("apart", 3);

        assertThat(day.books(sent.get(0), "apart")).isEqualTo(paid());
        assertThat(books(sent.get(1)))
                .isEqualTo(Map.of("PLB_SUSPENSE", -ALLOWED, "CONTRACTUAL", -CONTRACTUAL, "AR_PAYER", CHARGE));
        assertThat(books(sent.get(2)))
                .isEqualTo(Map.of(
                        "CASH_CLEARING",
                        CORRECTED - ALLOWED,
                        "PLB_SUSPENSE",
                        ALLOWED,
                        "CONTRACTUAL",
                        CORRECTED_CONTRACTUAL,
                        "AR_PAYER",
                        -CHARGE));
        assertThat(day.claim("apart", "PAID").path("paidCents").asLong()).isEqualTo(CORRECTED);
    }

    @Test
    void adjustments_of_the_provider_are_in_suspense_and_change_no_claim() {
        JsonNode sent = day.remittances("adjusted", 1).getFirst();

        assertThat(books(sent))
                .isEqualTo(Map.of(
                        "CASH_CLEARING",
                        ALLOWED - 17_66L,
                        "PLB_SUSPENSE",
                        17_66L,
                        "CONTRACTUAL",
                        CONTRACTUAL,
                        "AR_PAYER",
                        -CHARGE));
        assertThat(sent.path("books")
                        .valueStream()
                        .filter(entry -> entry.path("account").asString().equals("PLB_SUSPENSE"))
                        .map(entry -> entry.path("cents").asLong()))
                .containsExactly(-50_00L, 50_00L, 30_00L, -12_34L);
        assertThat(day.claim("adjusted", "PAID").path("paidCents").asLong()).isEqualTo(ALLOWED);
    }

    @Test
    void a_denial_that_comes_as_processed_is_denied_and_moves_nothing() {
        assertThat(day.claim("zero", "DENIED").path("openCents").asLong()).isEqualTo(CHARGE);
        assertThat(day.books(day.remittances("zero", 1).getFirst(), "zero")).isEmpty();
    }

    @Test
    void what_is_passed_on_is_owed_by_payers_until_the_next_one_has_decided() {
        List<JsonNode> sent = day.remittances("crossover", 2);

        assertThat(day.books(sent.getFirst(), "crossover"))
                .isEqualTo(Map.of(
                        "CASH_CLEARING", ALLOWED - 200_00,
                        "CONTRACTUAL", CONTRACTUAL,
                        "AR_PAYER", 200_00 - CHARGE));
        assertThat(books(sent.getLast()))
                .isEqualTo(Map.of("CASH_CLEARING", 160_00L, "AR_PATIENT", 40_00L, "AR_PAYER", -200_00L));
        assertThat(day.claim("crossover", "PATIENT_BALANCE")
                        .path("patientCents")
                        .asLong())
                .isEqualTo(40_00);
    }

    @Test
    void a_payment_that_comes_twice_is_posted_once() {
        JsonNode sent = day.duplicate("duplicated");

        assertThat(books(sent)).isEqualTo(paid());
        assertThat(day.claim("duplicated", "PAID").path("paidCents").asLong()).isEqualTo(ALLOWED);
    }

    @Test
    void claims_split_over_two_files_are_each_posted_from_its_own() {
        JsonNode one = day.remittances("split-a", 1).getFirst();
        JsonNode other = day.remittances("split-b", 1).getFirst();

        assertThat(one.path("remittanceId")).isNotEqualTo(other.path("remittanceId"));
        assertThat(books(one)).isEqualTo(paid());
        assertThat(books(other)).isEqualTo(paid());
    }

    @Test
    void the_same_claims_paid_again_over_two_files_are_money_that_belongs_to_none() {
        for (String name : List.of("again-a", "again-b")) {
            List<JsonNode> sent = day.remittances(name, 2);

            assertThat(day.books(sent.getFirst(), name)).isEqualTo(paid());
            assertThat(books(sent.getLast())).isEqualTo(Map.of("CASH_CLEARING", ALLOWED, "UNAPPLIED", -ALLOWED));
            assertThat(day.claim(name, "PAID").path("paidCents").asLong()).isEqualTo(ALLOWED);
        }
    }

    @Test
    void several_payments_in_one_file_are_each_a_remittance() {
        JsonNode one = day.remittances("several-a", 1).getFirst();
        JsonNode other = day.remittances("several-b", 1).getFirst();

        assertThat(one.path("file").path("fileId")).isEqualTo(other.path("file").path("fileId"));
        assertThat(one.path("remittanceId")).isNotEqualTo(other.path("remittanceId"));
        assertThat(books(one)).isEqualTo(paid());
        assertThat(books(other)).isEqualTo(paid());
    }

    @Test
    void what_the_syntax_check_or_the_payers_front_end_rejects_is_owed_as_before_and_waits_for_a_person() {
        for (String name : List.of(SYNTAX, "rejected")) {
            assertThat(day.claim(name, "REJECTED").path("chargeCents").asLong()).isEqualTo(CHARGE);
            assertThat(day.remittances(name, 0)).isEmpty();
        }
    }

    @Test
    void a_claim_that_does_not_add_up_posts_nothing_and_its_amount_stays_in_clearing_while_the_others_post() {
        JsonNode sent = day.remittances("off", 1).getFirst();

        assertThat(day.books(sent, "off")).isEqualTo(Map.of("CASH_CLEARING", ALLOWED, "UNAPPLIED", -ALLOWED));
        assertThat(day.books(sent, "partial")).hasSize(3);
        assertThat(day.claim("off", "ACCEPTED").path("paidCents").asLong()).isZero();
    }

    @Test
    void a_trace_without_a_deposit_is_waited_for_and_its_money_is_on_its_way_until_the_bank_has_it() {
        JsonNode sent = day.remittances("traced", 1).getFirst();
        String id = sent.path("remittanceId").asString();
        assertThat(books(sent)).isEqualTo(paid());
        JsonNode waits = day.office().awaited(id).orElseThrow();
        assertThat(waits.path("trace")).isEqualTo(sent.path("advice").path("trace"));
        assertThat(waits.path("paymentCents").asLong()).isEqualTo(ALLOWED);
        assertThat(waits.path("late").asBoolean()).isFalse();

        JsonNode deposited = day.deposited(sent, "deposit-payer-day-1");

        assertThat(books(deposited))
                .isEqualTo(Map.of("CASH", ALLOWED, "CONTRACTUAL", CONTRACTUAL, "AR_PAYER", -CHARGE));
        assertThat(deposited.path("bank").path("depositId").asString()).isEqualTo("deposit-payer-day-1");
        assertThat(day.office().awaited(id)).isEmpty();
        day.office().nothingIsUnexplained();
    }

    private static Map<String, Long> paid() {
        return Map.of("CASH_CLEARING", ALLOWED, "CONTRACTUAL", CONTRACTUAL, "AR_PAYER", -CHARGE);
    }
}
