package clinic.billing.remittance;

import clinic.billing.claim.Adjustment;
import clinic.billing.remittance.Advice.ClaimPayment;
import clinic.billing.remittance.Advice.LinePayment;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether one claim of a remittance adds up by itself. One that does not must not keep from the books the others that a
 * sound payment pays; the payment itself is checked by the X12 engine, over the whole transaction.
 */
public final class AddingUp {

    private AddingUp() {}

    /** The equations of this claim that do not close. */
    public static List<Balance> failing(ClaimPayment claim) {
        List<Balance> failing = new ArrayList<>();
        long ofLines = 0;
        long paidByLines = 0;
        for (int n = 0; n < claim.lines().size(); n++) {
            LinePayment line = claim.lines().get(n);
            ofLines += sum(line.adjustments());
            paidByLines += line.paidCents();
            check(
                    Balance.Level.SERVICE,
                    "SVC02 − ΣCAS = SVC03",
                    claim.claimNumber() + " line " + (n + 1),
                    line.chargeCents() - sum(line.adjustments()),
                    line.paidCents(),
                    failing);
        }
        long ofClaim = sum(claim.adjustments());
        check(
                Balance.Level.CLAIM,
                "CLP03 − ΣCAS = CLP04",
                claim.claimNumber(),
                claim.chargeCents() - ofClaim - ofLines,
                claim.paidCents(),
                failing);
        if (!claim.lines().isEmpty()) {
            check(
                    Balance.Level.CLAIM,
                    "ΣSVC03 − ΣCAS(2100) = CLP04",
                    claim.claimNumber(),
                    paidByLines - ofClaim,
                    claim.paidCents(),
                    failing);
        }
        return List.copyOf(failing);
    }

    private static void check(
            Balance.Level level, String equation, String where, long shouldBe, long says, List<Balance> failing) {
        if (shouldBe != says) {
            failing.add(new Balance(level, equation, where, shouldBe, says));
        }
    }

    private static long sum(List<Adjustment> adjustments) {
        return adjustments.stream().mapToLong(Adjustment::cents).sum();
    }
}
