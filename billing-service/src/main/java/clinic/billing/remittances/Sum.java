package clinic.billing.remittances;

import clinic.billing.claim.Adjustment;
import clinic.billing.remittance.Advice;
import clinic.billing.remittance.Advice.ClaimPayment;
import clinic.billing.remittance.Advice.LinePayment;
import clinic.billing.remittance.Advice.ProviderAdjustment;
import clinic.billing.remittance.Balance;
import java.util.List;

/**
 * One of the three balances over the whole file, as a sum that closes or does not.
 *
 * @param checked how many equations were looked at, and {@code failing} how many of them do not close
 */
record Sum(
        String level,
        String whole,
        String wholeElement,
        long wholeCents,
        String less,
        String lessElement,
        long lessCents,
        long shouldBeCents,
        String says,
        long saysCents,
        long offCents,
        int checked,
        int failing) {

    static List<Sum> of(Advice advice, List<Balance> failing) {
        List<ClaimPayment> claims = advice.claims();
        List<LinePayment> lines =
                claims.stream().flatMap(claim -> claim.lines().stream()).toList();
        long lineAdjustments =
                lines.stream().mapToLong(line -> cents(line.adjustments())).sum();
        long claimAdjustments =
                claims.stream().mapToLong(claim -> cents(claim.adjustments())).sum();
        long claimsPaid = claims.stream().mapToLong(ClaimPayment::paidCents).sum();
        return List.of(
                sum(
                        Balance.Level.SERVICE,
                        failing,
                        "charged",
                        "SVC02",
                        lines.stream().mapToLong(LinePayment::chargeCents).sum(),
                        "adjusted",
                        "CAS",
                        lineAdjustments,
                        "SVC03",
                        lines.stream().mapToLong(LinePayment::paidCents).sum(),
                        lines.size()),
                sum(
                        Balance.Level.CLAIM,
                        failing,
                        "charged",
                        "CLP03",
                        claims.stream().mapToLong(ClaimPayment::chargeCents).sum(),
                        "adjusted",
                        "CAS",
                        lineAdjustments + claimAdjustments,
                        "CLP04",
                        claimsPaid,
                        claims.size()),
                sum(
                        Balance.Level.TRANSACTION,
                        failing,
                        "claims",
                        "CLP04",
                        claimsPaid,
                        "provider",
                        "PLB",
                        advice.providerAdjustments().stream()
                                .mapToLong(ProviderAdjustment::cents)
                                .sum(),
                        "BPR02",
                        advice.paymentCents(),
                        1));
    }

    private static Sum sum(
            Balance.Level level,
            List<Balance> failing,
            String whole,
            String wholeElement,
            long wholeCents,
            String less,
            String lessElement,
            long lessCents,
            String says,
            long saysCents,
            int checked) {
        long shouldBe = wholeCents - lessCents;
        int bad = (int) failing.stream()
                .filter(each -> each.level() == level)
                .map(Balance::where)
                .distinct()
                .count();
        return new Sum(
                Words.level(level),
                whole,
                wholeElement,
                wholeCents,
                less,
                lessElement,
                lessCents,
                shouldBe,
                says,
                saysCents,
                saysCents - shouldBe,
                checked,
                bad);
    }

    public boolean closes() {
        return failing == 0;
    }

    private static long cents(List<Adjustment> adjustments) {
        return adjustments.stream().mapToLong(Adjustment::cents).sum();
    }
}
