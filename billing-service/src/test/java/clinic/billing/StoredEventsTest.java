package clinic.billing;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.billing.claim.ClaimEvent;
import clinic.billing.deposit.DepositEvent;
import clinic.billing.remittance.RemittanceEvent;
import clinic.platform.testing.ApprovedEvents;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class StoredEventsTest {

    @Test
    void every_event_that_was_ever_stored_is_read_back_whole() throws IOException {
        assertThat(new ApprovedEvents(ClaimEvent.class, RemittanceEvent.class, DepositEvent.class).check())
                .isPositive();
    }
}
