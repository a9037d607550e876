package clinic.journeys.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RemittancesAuditTest {

    private final Planted planted = new Planted();

    @Test
    void a_remittance_whose_every_position_is_in_the_books_once_gives_no_finding() {
        remittance();

        assertThat(findings()).isEmpty();
    }

    @Test
    void a_position_that_was_posted_twice_is_found() {
        remittance();

        posted(4, 0, "remittance.claim-posted");
        books(4);

        assertThat(findings()).containsExactly("position 0 of remittance-1 was posted 2 times");
    }

    @Test
    void a_position_of_which_nothing_became_is_found() {
        remittance();

        planted.run("billing", "delete from store.event where event_type = 'remittance.claim-set-aside'");

        assertThat(findings()).containsExactly("position 1 of remittance-1 was neither posted nor set aside");
    }

    @Test
    void a_posting_that_is_missing_in_the_books_is_found() {
        remittance();

        planted.run("billing", "delete from app.ledger_entry where posting_id = 'remittance-1#2'");

        assertThat(findings())
                .containsExactly(
                        "posting remittance-1#2 brings 0 cents to the clearing account, the remittance says 8000");
    }

    @Test
    void a_posting_of_another_amount_than_was_paid_is_found() {
        remittance();

        planted.run("billing", "update app.ledger_entry set cents = cents * 2");

        assertThat(findings())
                .contains(
                        "posting remittance-1#2 brings 16000 cents to the clearing account, the remittance says 8000");
    }

    @Test
    void a_posting_that_follows_from_no_remittance_is_found() {
        remittance();

        books(7);

        assertThat(findings()).containsExactly("posting remittance-1#7 follows from no remittance");
    }

    @Test
    void money_of_a_claim_that_was_set_aside_comes_once_and_goes_to_whom_it_is_matched() {
        remittance();
        posted(4, 1, "remittance.claim-set-aside");
        books(4);
        posted(5, 1, "remittance.claim-matched");
        planted.ledger("remittance-1#5", 0, "UNAPPLIED", 8000, "remittance-1")
                .ledger("remittance-1#5", 1, "AR_PAYER", -8000, "remittance-1");

        assertThat(findings()).isEmpty();

        posted(6, 1, "remittance.claim-matched");
        books(6);
        planted.run("billing", "delete from app.ledger_entry where posting_id = 'remittance-1#4'");

        assertThat(findings())
                .containsExactlyInAnyOrder(
                        "position 1 of remittance-1 was posted 2 times",
                        "posting remittance-1#4 brings 0 cents to the clearing account, the remittance says 8000",
                        "posting remittance-1#6 brings 8000 cents to the clearing account, the remittance says 0");
    }

    @Test
    void a_deposit_that_takes_its_money_off_its_way_once_gives_no_finding_and_one_that_does_not_is_found() {
        remittance();
        planted.event("billing", "deposit-1", 1, "deposit.matched", "{\"amountCents\": 7500}")
                .event("billing", "deposit-1", 2, "deposit.unmatched", "{\"amountCents\": 7500}")
                .ledger("deposit-1#1", 0, "CASH", 7500, "remittance-1")
                .ledger("deposit-1#1", 1, "CASH_CLEARING", -7500, "remittance-1");

        assertThat(findings())
                .containsExactly(
                        "posting deposit-1#2 brings 0 cents to the clearing account, the remittance says 7500");

        planted.ledger("deposit-1#2", 0, "CASH", -7500, "remittance-1")
                .ledger("deposit-1#2", 1, "CASH_CLEARING", 7500, "remittance-1");

        assertThat(findings()).isEmpty();
    }

    /** Two claims, of which one is posted and one set aside, and five dollars that the payer kept. */
    private void remittance() {
        planted.event("billing", "remittance-1", 0, "remittance.received", "{\"advice\": {\"claims\": [{}, {}]}}")
                .event(
                        "billing",
                        "remittance-1",
                        1,
                        "remittance.balanced",
                        "{\"providerAdjustments\": [{\"reason\": \"WO\", \"cents\": 500}]}")
                .ledger("remittance-1#1", 0, "PLB_SUSPENSE", 500, "remittance-1")
                .ledger("remittance-1#1", 1, "CASH_CLEARING", -500, "remittance-1");
        posted(2, 0, "remittance.claim-posted");
        books(2);
        planted.event("billing", "remittance-1", 3, "remittance.claim-set-aside", "{\"position\": 1}");
    }

    private void posted(long sequence, int position, String type) {
        planted.event(
                "billing",
                "remittance-1",
                sequence,
                type,
                "{\"position\": %d, \"paidCents\": 8000}".formatted(position));
    }

    private void books(long sequence) {
        planted.ledger("remittance-1#" + sequence, 0, "CASH_CLEARING", 8000, "remittance-1")
                .ledger("remittance-1#" + sequence, 1, "AR_PAYER", -8000, "remittance-1");
    }

    private List<String> findings() {
        return new RemittancePositions(planted.store("billing")).findings();
    }
}
