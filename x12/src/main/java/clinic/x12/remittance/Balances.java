package clinic.x12.remittance;

import clinic.x12.remittance.Imbalance.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * The equations every remittance must keep, in whole cents. An adjustment reduces the payment; AMT and QTY never count.
 *
 * <ol>
 *   <li>service: SVC02 − ΣCAS(2110) = SVC03
 *   <li>claim: CLP03 − ΣCAS(2100) − ΣCAS(2110) = CLP04, and where there are services ΣSVC03 − ΣCAS(2100) = CLP04
 *   <li>transaction: ΣCLP04 − ΣPLB = BPR02 (negative when BPR03 says debit)
 * </ol>
 */
public record Balances(List<Imbalance> failures) {
    public Balances {
        failures = List.copyOf(failures);
    }

    public static Balances of(Remittance remittance) {
        var failures = new ArrayList<Imbalance>();
        remittance.claims().forEach(claim -> check(claim, failures));
        checkTransaction(remittance, failures);
        return new Balances(failures);
    }

    /** All three hold. */
    public boolean hold() {
        return failures.isEmpty();
    }

    public boolean hold(Level level) {
        return failures.stream().noneMatch(failure -> failure.level() == level);
    }

    private static void check(RemittedClaim claim, List<Imbalance> failures) {
        long ofServices = 0;
        long paidByServices = 0;
        for (int i = 0; i < claim.services().size(); i++) {
            var service = claim.services().get(i);
            long adjusted = sum(service.adjustments());
            ofServices += adjusted;
            paidByServices += service.paid().cents();
            long left = service.charge().cents() - adjusted;
            if (left != service.paid().cents())
                failures.add(new Imbalance(
                        Level.SERVICE,
                        "SVC02 − ΣCAS = SVC03",
                        claim.number(),
                        i + 1,
                        left,
                        service.paid().cents(),
                        service.at()));
        }
        long ofClaim = sum(claim.adjustments());
        checkClaim(claim, "CLP03 − ΣCAS = CLP04", claim.charge().cents() - ofClaim - ofServices, failures);
        if (!claim.services().isEmpty())
            checkClaim(claim, "ΣSVC03 − ΣCAS(2100) = CLP04", paidByServices - ofClaim, failures);
    }

    private static void checkClaim(RemittedClaim claim, String equation, long left, List<Imbalance> failures) {
        if (left != claim.paid().cents())
            failures.add(new Imbalance(
                    Level.CLAIM,
                    equation,
                    claim.number(),
                    null,
                    left,
                    claim.paid().cents(),
                    claim.at()));
    }

    private static void checkTransaction(Remittance remittance, List<Imbalance> failures) {
        long claims = remittance.claims().stream()
                .mapToLong(claim -> claim.paid().cents())
                .sum();
        long provider = remittance.providerAdjustments().stream()
                .mapToLong(adjustment -> adjustment.amount().cents())
                .sum();
        var payment = remittance.payment();
        long paid = payment.direction().equals("D")
                ? -payment.amount().cents()
                : payment.amount().cents();
        if (claims - provider != paid)
            failures.add(new Imbalance(
                    Level.TRANSACTION,
                    "ΣCLP04 − ΣPLB = BPR02",
                    null,
                    null,
                    claims - provider,
                    paid,
                    payment.amount().at()));
    }

    private static long sum(List<Adjustment> adjustments) {
        return adjustments.stream()
                .mapToLong(adjustment -> adjustment.amount().cents())
                .sum();
    }
}
