package clinic.billing.ledger;

import static clinic.billing.ledger.Account.*;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.billing.deposit.DepositEvent;
import clinic.billing.remittance.Advice.ProviderAdjustment;
import clinic.billing.remittance.RemittanceEvent;
import clinic.billing.remittance.RemittanceEvent.*;
import clinic.platform.event.Recorded;
import clinic.platform.testing.Given;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a remittance's events leave on each account. */
class RemittanceBooksTest {

    @Test
    void a_part_of_a_payment_that_no_claim_takes_is_on_its_way_with_the_rest_and_belongs_to_none() {
        assertThat(books(posted(80_00, 20_00, 0), aside(94_00)))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(CASH_CLEARING, 174_00L, CONTRACTUAL, 20_00L, AR_PAYER, -100_00L, UNAPPLIED, -94_00L));
    }

    @Test
    void somebody_finds_its_claim_and_it_is_as_if_it_had_been_posted_at_once() {
        assertThat(books(aside(80_00), new ClaimMatched(0, "claim-1", "CW1", 80_00, 15_00, 5_00, Given.NOW)))
                .isEqualTo(books(posted(80_00, 15_00, 5_00)));
    }

    @Test
    void let_go_it_leaves_nothing_behind() {
        assertThat(books(aside(80_00), new ClaimDismissed(0, "CW1", 80_00, "sent back", Given.NOW)))
                .isEmpty();
    }

    @Test
    void a_reversal_takes_back_every_account_to_the_cent() {
        assertThat(books(posted(80_00, 15_00, 5_00), posted(-80_00, -15_00, -5_00)))
                .isEmpty();
    }

    @Test
    void what_lies_between_payer_and_clinic_is_in_suspense_until_its_counterpart_comes() {
        var movedForward = adjusted(new ProviderAdjustment("FB", "ICN1", -80_00));
        var applied = adjusted(new ProviderAdjustment("FB", "ICN1", 80_00));

        assertThat(books(posted(-80_00, -20_00, 0), movedForward))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(PLB_SUSPENSE, -80_00L, CONTRACTUAL, -20_00L, AR_PAYER, 100_00L));
        assertThat(books(movedForward, applied)).isEmpty();
    }

    @Test
    void each_adjustment_of_the_provider_is_an_entry_of_its_own_also_where_they_come_to_nothing() {
        var both = adjusted(new ProviderAdjustment("72", "CK9", -50_00), new ProviderAdjustment("WO", "CK9", 50_00));

        assertThat(Postings.of(both, recorded(1)).orElseThrow().entries())
                .containsExactly(
                        Posting.debit(PLB_SUSPENSE, -50_00),
                        Posting.credit(CASH_CLEARING, -50_00),
                        Posting.debit(PLB_SUSPENSE, 50_00),
                        Posting.credit(CASH_CLEARING, 50_00));
        assertThat(books(both)).isEmpty();
    }

    @Test
    void a_deposit_brings_its_cents_from_their_way_to_the_bank_and_taken_off_it_brings_them_back() {
        var matched = new DepositEvent.Matched("remittance-1", 80_00, Given.NOW);
        var unmatched = new DepositEvent.Unmatched("remittance-1", 80_00, "another payer's", Given.NOW);

        assertThat(Postings.of(matched, recorded(1)).orElseThrow().entries())
                .containsExactly(Posting.debit(CASH, 80_00), Posting.credit(CASH_CLEARING, 80_00));
        assertThat(Postings.of(unmatched, recorded(2)).orElseThrow().entries())
                .containsExactly(Posting.debit(CASH, -80_00), Posting.credit(CASH_CLEARING, -80_00));
        assertThat(Postings.of(new DepositMatched("deposit-1", 80_00, Given.NOW), recorded(3)))
                .as("posted from the deposit already")
                .isEmpty();
    }

    private static RemittanceEvent posted(long paid, long contractual, long patient) {
        return new ClaimPosted(0, "claim-1", "CW1", paid, contractual, patient, Given.NOW);
    }

    private static RemittanceEvent aside(long paid) {
        return new ClaimSetAside(1, "CW2", paid, "DOES_NOT_ADD_UP", "It does not add up.", Given.NOW);
    }

    private static RemittanceEvent adjusted(ProviderAdjustment... adjustments) {
        return new Balanced(List.of(adjustments), Given.NOW);
    }

    /** Accounts that are not at zero. */
    private static Map<Account, Long> books(RemittanceEvent... events) {
        Map<Account, Long> sums = new EnumMap<>(Account.class);
        for (int n = 0; n < events.length; n++) {
            Postings.of(events[n], recorded(n))
                    .ifPresent(posting ->
                            posting.entries().forEach(entry -> sums.merge(entry.account(), entry.cents(), Long::sum)));
        }
        sums.values().removeIf(cents -> cents == 0);
        return sums;
    }

    private static Recorded recorded(long sequence) {
        return new Recorded(
                "event", "remittance-1", sequence, Given.NOW, "staff-1", "Somebody", "BILLING", "c", "c", "type", 1);
    }
}
