package clinic.billing.edi;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.x12.Amount;
import clinic.x12.Envelope;
import clinic.x12.Position;
import clinic.x12.remittance.Party;
import clinic.x12.remittance.Payment;
import clinic.x12.remittance.Remittance;
import clinic.x12.remittance.RemittedClaim;
import clinic.x12.remittance.Trace;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdvicesTest {

    @Test
    void a_payment_of_more_claims_than_can_be_posted_together_is_defective() {
        assertThat(Advices.received(of(2_000), "file-1", "hash").defects()).isEmpty();
        assertThat(Advices.received(of(2_001), "file-1", "hash").defects())
                .singleElement()
                .asString()
                .contains("2000 claims");
    }

    private static Remittance of(int claims) {
        var party = new Party("ACME HEALTH", null, null, null, List.of());
        return new Remittance(
                Envelope.between("PAYER", "CLINIC", 1, LocalDateTime.of(2026, 11, 23, 8, 15), false),
                Position.NONE,
                new Payment("I", Amount.of(0), "C", "ACH", LocalDate.of(2026, 11, 24)),
                new Trace("EFT1", "1999999999"),
                null,
                party,
                party,
                Collections.nCopies(claims, claim()),
                List.of(),
                List.of());
    }

    private static RemittedClaim claim() {
        return new RemittedClaim(
                Position.NONE,
                "CLM-1",
                "1",
                Amount.of(0),
                Amount.of(0),
                null,
                "12",
                "ICN1",
                "11",
                "1",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
