package clinic.billing.ledger;

import static clinic.billing.testing.Samples.dossier;
import static clinic.billing.testing.Samples.esketamine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.billing.claim.Adjustment;
import clinic.billing.claim.ClaimEvent;
import clinic.billing.claim.Settlement;
import clinic.billing.remittance.AdjustmentRules;
import clinic.billing.remittance.Advice;
import clinic.billing.remittance.RemittanceEvent;
import clinic.billing.remittance.Settling;
import clinic.platform.event.Recorded;
import clinic.platform.testing.Given;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever payers write, no cent is made or lost. Each seed is a payer's month; a failure names it. */
class BooksPropertyTest {

    private static final AdjustmentRules RULES = new AdjustmentRules(Set.of("CO-45", "CO-253"), Set.of("PR-1", "PR-2"));
    private static final List<String> CODES =
            List.of("CO-45", "CO-253", "CO-197", "CO-16", "PR-1", "PR-2", "PR-96", "OA-23", "PI-50");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_posting_and_the_whole_book_come_to_zero(long seed) {
        Random random = new Random(seed);
        List<Posting> book = new ArrayList<>();
        long charged = 0;
        long cash = 0;
        for (int claim = 0; claim < 30; claim++) {
            long charge = random.nextLong(1, 500_000);
            charged += charge;
            Postings.of(submitted(charge), recorded("claim-" + claim, 3)).ifPresent(book::add);
            Settlement settlement = settled(charge, random);
            cash += settlement.paidCents();
            Postings.of(posted(settlement), recorded("remittance-" + claim, 2)).ifPresent(book::add);
            if (random.nextBoolean()) {
                Postings.of(
                                new ClaimEvent.Closed("too small", settlement.openCents(), Given.NOW),
                                recorded("claim-" + claim, 9))
                        .ifPresent(book::add);
            }
        }
        long provider = random.nextLong(-90_000, 90_000);
        Postings.of(
                        new RemittanceEvent.Balanced(
                                List.of(new Advice.ProviderAdjustment("WO", "x", provider)), Given.NOW),
                        recorded("remittance-p", 1))
                .ifPresent(book::add);

        Map<Account, Long> sums = sums(book);
        assertThat(book)
                .allSatisfy(posting -> assertThat(posting.entries().stream()
                                .mapToLong(Posting.Entry::cents)
                                .sum())
                        .isZero());
        assertThat(sums.values().stream().mapToLong(Long::longValue).sum()).isZero();
        assertThat(sums.getOrDefault(Account.REVENUE, 0L)).isEqualTo(-charged);
        assertThat(sums.getOrDefault(Account.CASH_CLEARING, 0L)).isEqualTo(cash - provider);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_denied_claim_sent_again_is_owed_by_the_payer_as_before(long seed) {
        Random random = new Random(seed);
        long charge = random.nextLong(1, 500_000);
        long contractual = random.nextLong(0, charge);
        long patient = random.nextLong(0, charge - contractual + 1);
        List<Posting> book = new ArrayList<>();
        Postings.of(submitted(charge), recorded("claim-1", 3)).ifPresent(book::add);
        Postings.of(
                        new RemittanceEvent.ClaimPosted(0, "claim-1", "CW1", 0, contractual, patient, Given.NOW),
                        recorded("remittance-1", 2))
                .ifPresent(book::add);
        Postings.of(
                        new ClaimEvent.ReturnedToWork("again", "7", "ICN", contractual, patient, Given.NOW),
                        recorded("claim-1", 7))
                .ifPresent(book::add);

        Map<Account, Long> sums = sums(book);

        assertThat(sums.get(Account.AR_PAYER)).isEqualTo(charge);
        assertThat(sums.getOrDefault(Account.AR_PATIENT, 0L)).isZero();
        assertThat(sums.getOrDefault(Account.CONTRACTUAL, 0L)).isZero();
    }

    @Test
    void a_posting_that_does_not_come_to_zero_does_not_exist() {
        assertThatThrownBy(() ->
                        new Posting("p#1", Given.NOW, null, null, "off", List.of(Posting.debit(Account.AR_PAYER, 1))))
                .hasMessageContaining("off by 1 cents");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CO-197", "PR-27", "PR-96", "OA-1"})
    void what_the_rules_do_not_name_stays_open(String code) {
        String[] adjusted = code.split("-");
        Advice.ClaimPayment payment = new Advice.ClaimPayment(
                "CW1", "1", 100, 0, 0, null, List.of(new Adjustment(adjusted[0], adjusted[1], 100)), List.of());

        Settlement settlement = Settling.settle(
                "remittance-1", "T", payment, dossier().book().lines(esketamine(3), "CASC1", "CI"), RULES);

        assertThat(settlement.openCents()).isEqualTo(100);
        assertThat(settlement.outcome()).isEqualTo(Settlement.Outcome.DENIED);
    }

    private static Settlement settled(long charge, Random random) {
        List<Adjustment> adjustments = new ArrayList<>();
        long left = charge;
        for (int n = random.nextInt(4); n > 0; n--) {
            String[] code = CODES.get(random.nextInt(CODES.size())).split("-");
            // Now and then a payer gives something back, as a negative adjustment.
            long cents = random.nextInt(10) == 0 ? -random.nextLong(1, 5_000) : random.nextLong(0, left + 1);
            adjustments.add(new Adjustment(code[0], code[1], cents));
            left = Math.max(0, left - Math.max(0, cents));
        }
        long paid = charge - adjustments.stream().mapToLong(Adjustment::cents).sum();
        return Settling.settle(
                "remittance-1",
                "T",
                new Advice.ClaimPayment("CW1", "1", charge, paid, 0, null, adjustments, List.of()),
                List.of(),
                RULES);
    }

    private static ClaimEvent submitted(long charge) {
        return new ClaimEvent.Submitted("batch-1", "1", "0001", "CASC1", charge, charge, Given.NOW);
    }

    private static RemittanceEvent posted(Settlement s) {
        return new RemittanceEvent.ClaimPosted(
                0, "claim-1", "CW1", s.paidCents(), s.contractualCents(), s.patientCents(), Given.NOW);
    }

    private static Map<Account, Long> sums(List<Posting> book) {
        Map<Account, Long> sums = new EnumMap<>(Account.class);
        book.forEach(
                posting -> posting.entries().forEach(entry -> sums.merge(entry.account(), entry.cents(), Long::sum)));
        return sums;
    }

    private static Recorded recorded(String aggregate, long sequence) {
        return new Recorded(
                "event", aggregate, sequence, Given.NOW, "staff-1", "Somebody", "BILLING", "c", "c", "type", 1);
    }
}
