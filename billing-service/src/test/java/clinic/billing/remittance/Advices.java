package clinic.billing.remittance;

import clinic.billing.claim.Adjustment;
import java.time.LocalDate;
import java.util.List;

/** Remittances in our words. */
final class Advices {

    private Advices() {}

    static Advice of(long payment, Advice.ClaimPayment... claims) {
        return new Advice(
                "Cascade PPO",
                "1512345678",
                "TRACE1",
                payment,
                "ACH",
                LocalDate.parse("2026-03-02"),
                List.of(claims),
                List.of());
    }

    static Advice.ClaimPayment claim(String number, long charge, long paid, Adjustment... adjustments) {
        return new Advice.ClaimPayment(number, "1", charge, paid, 0, "ICN1", List.of(adjustments), List.of());
    }

    static RemittanceCommand.Receive receive(Advice advice, String sha256, Balance... failing) {
        return new RemittanceCommand.Receive(
                advice, List.of(failing), List.of(), "file-" + sha256, sha256, "SENDER|1|1|0001");
    }
}
