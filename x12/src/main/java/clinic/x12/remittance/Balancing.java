package clinic.x12.remittance;

import clinic.x12.remittance.Imbalance.Level;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds a remittance up as its claims come, keeping none of them. */
final class Balancing {
    /** Of one level; the rest would say nothing new, and a hopeless file must not fill the memory. */
    private static final int MOST_FAILURES = 1_000;

    private final List<Imbalance> failures = new ArrayList<>();
    private int services;
    private int claimsFailing;
    private int claims;
    private long charged;
    private long paid;
    private long provider;

    void claim(RemittedClaim claim) {
        claims++;
        charged = Sums.add(charged, claim.charge().cents());
        paid = Sums.add(paid, claim.paid().cents());
        long ofServices = 0;
        long paidByServices = 0;
        for (int i = 0; i < claim.services().size(); i++) {
            var service = claim.services().get(i);
            long adjusted = sum(service.adjustments());
            ofServices = Sums.add(ofServices, adjusted);
            paidByServices = Sums.add(paidByServices, service.paid().cents());
            service(claim, i + 1, service, service.charge().cents() - adjusted);
        }
        long ofClaim = sum(claim.adjustments());
        equal(claim, "CLP03 − ΣCAS = CLP04", claim.charge().cents() - Sums.add(ofClaim, ofServices));
        if (!claim.services().isEmpty()) equal(claim, "ΣSVC03 − ΣCAS(2100) = CLP04", paidByServices - ofClaim);
    }

    private void service(RemittedClaim claim, int line, RemittedService service, long left) {
        if (left == service.paid().cents() || ++services > MOST_FAILURES) return;
        fail(Level.SERVICE, "SVC02 − ΣCAS = SVC03", claim.number(), line, left, service.paid());
    }

    private void equal(RemittedClaim claim, String equation, long left) {
        if (left == claim.paid().cents() || ++claimsFailing > MOST_FAILURES) return;
        fail(Level.CLAIM, equation, claim.number(), null, left, claim.paid());
    }

    private void fail(
            Level level, String equation, String claim, @Nullable Integer line, long left, clinic.x12.Amount right) {
        failures.add(new Imbalance(level, equation, claim, line, left, right.cents(), right.at()));
    }

    void provider(ProviderAdjustment adjustment) {
        provider = Sums.add(provider, adjustment.amount().cents());
    }

    Totals totals(Payment payment) {
        return new Totals(claims, charged, paid, payment.amount().cents(), provider);
    }

    Balances finish(Payment payment) {
        long left = paid - provider;
        if (left != payment.signedCents())
            failures.add(new Imbalance(
                    Level.TRANSACTION,
                    "ΣCLP04 − ΣPLB = BPR02",
                    null,
                    null,
                    left,
                    payment.signedCents(),
                    payment.amount().at()));
        return new Balances(failures);
    }

    private static long sum(List<Adjustment> adjustments) {
        long sum = 0;
        for (int i = 0; i < adjustments.size(); i++)
            sum = Sums.add(sum, adjustments.get(i).amount().cents());
        return sum;
    }
}
