package clinic.session.billing;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.hearing.Fact;
import clinic.session.Contracts;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Our cut-down copies read billing's examples. */
class BillingFactsTest {

    private static <T> T read(String name, Class<T> type) {
        byte[] example = Contracts.example("billing/" + name + ".v1");
        return new Fact("id", "clinic.billing." + name + ".v1", "key", 0, -1, Instant.EPOCH, "c", example).as(type);
    }

    @Test
    void claim_opened_names_the_session_and_the_money() {
        ClaimOpened opened = read("claim-opened", ClaimOpened.class);
        assertThat(opened).hasNoNullFieldsOrProperties();
        assertThat(opened.chargeCents()).isPositive();
    }

    @Test
    void claim_state_changed_says_how_far_it_is() {
        assertThat(read("claim-state-changed", ClaimStateChanged.class)).hasNoNullFieldsOrProperties();
    }
}
