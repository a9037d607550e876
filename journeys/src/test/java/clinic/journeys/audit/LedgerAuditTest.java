package clinic.journeys.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerAuditTest {

    private final Planted planted = new Planted();

    @Test
    void a_posting_that_does_not_come_to_zero_is_found_and_so_is_the_trial_balance() {
        planted.ledger("claim-1#0", 0, "AR_PAYER", 155_400, "").ledger("claim-1#0", 1, "REVENUE", -155_400, "");
        assertThat(findings()).isEmpty();

        planted.ledger("claim-2#0", 0, "AR_PAYER", 100, "");

        assertThat(findings())
                .containsExactly("posting claim-2#0 is off by 100 cents", "the trial balance is off by 100 cents");
    }

    @Test
    void two_postings_that_are_off_in_opposite_ways_are_both_found() {
        planted.ledger("claim-1#0", 0, "AR_PAYER", 100, "").ledger("claim-2#0", 0, "REVENUE", -100, "");

        assertThat(findings())
                .containsExactly("posting claim-1#0 is off by 100 cents", "posting claim-2#0 is off by -100 cents");
    }

    private List<String> findings() {
        return new LedgerBalance(planted.store("billing")).findings();
    }
}
