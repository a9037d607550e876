package clinic.session.billing;

import static clinic.session.Contracts.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Our cut-down copies read billing's examples. */
class BillingFactsTest {

    @Test
    void claim_opened_names_the_session_and_the_money() {
        ClaimOpened opened = read("billing/claim-opened.v1", ClaimOpened.class);
        assertThat(opened).hasNoNullFieldsOrProperties();
        assertThat(opened.chargeCents()).isPositive();
    }

    @Test
    void claim_state_changed_says_how_far_it_is() {
        assertThat(read("billing/claim-state-changed.v1", ClaimStateChanged.class))
                .hasNoNullFieldsOrProperties();
    }
}
