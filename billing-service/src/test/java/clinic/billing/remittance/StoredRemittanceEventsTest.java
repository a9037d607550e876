package clinic.billing.remittance;

import static clinic.billing.remittance.Advices.claim;

import clinic.billing.claim.Adjustment;
import clinic.billing.testing.ApprovedEvents;
import clinic.platform.testing.Given;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in the store of remittances can be read for ever. */
class StoredRemittanceEventsTest {

    static Stream<RemittanceEvent> samples() {
        Advice advice = new Advice(
                "Cascade PPO",
                "1512345678",
                "TRACE1",
                75_00,
                "ACH",
                LocalDate.parse("2026-03-02"),
                List.of(claim("CW20001", 100_00, 80_00, new Adjustment("CO", "45", 20_00))),
                List.of(new Advice.ProviderAdjustment("WO", "CW19999", 5_00)));
        Balance off = new Balance(Balance.Level.CLAIM, "CLP03 − ΣCAS = CLP04", "CW20001", 80_00, 94_00);
        return Stream.of(
                new RemittanceEvent.Received(
                        Remittance.id(advice), advice, "file-1", "sha-1", "CLEARING|501|501|0001", Given.NOW),
                new RemittanceEvent.DuplicateReceived("file-2", "sha-2", "CLEARING|502|502|0001", Given.NOW),
                new RemittanceEvent.Balanced(advice.providerAdjustments(), Given.NOW),
                new RemittanceEvent.RefusedToPost(List.of(off), List.of("An amount is not a number."), Given.NOW),
                new RemittanceEvent.ClaimPosted(0, "claim-session-visit-1-1-1", "CW20001", 80_00, 20_00, 0, Given.NOW),
                new RemittanceEvent.ClaimSetAside(
                        0, "CW19A77", 118_64, "UNKNOWN_CLAIM", "No claim of ours has this number.", Given.NOW),
                new RemittanceEvent.CorrectionAsked("telephoned Cascade", Given.NOW));
    }

    @Test
    void every_event_has_a_sample() {
        ApprovedEvents.assertComplete(samples(), RemittanceEvent.class);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_approved_file_reads_as_the_event_and_the_event_writes_as_the_file(RemittanceEvent event) throws Exception {
        ApprovedEvents.assertApproved(event);
    }
}
