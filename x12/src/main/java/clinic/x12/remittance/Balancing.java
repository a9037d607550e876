package clinic.x12.remittance;

import clinic.x12.Amount;
import clinic.x12.remittance.Imbalance.Level;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds a remittance up as its claims come, keeping none of them. */
final class Balancing {
    /** Of one level; the rest is counted, since a hopeless file must not fill the memory. */
    private static final int MOST_FAILURES = 1_000;

    private final List<Imbalance> failures = new ArrayList<>();
    private final Set<Level> unknown = EnumSet.noneOf(Level.class);
    private int services;
    private int claimsFailing;
    private int claims;
    private long charged;
    private long paid;
    private long provider;
    private long unlisted;

    void claim(RemittedClaim claim) {
        claims++;
        charged = Sums.add(charged, claim.charge().cents());
        paid = Sums.add(paid, claim.paid().cents());
        long ofServices = 0;
        long paidByServices = 0;
        boolean known = claim.charge().known() && known(claim.adjustments());
        for (int i = 0; i < claim.services().size(); i++) {
            var service = claim.services().get(i);
            long adjusted = sum(service.adjustments());
            ofServices = Sums.add(ofServices, adjusted);
            paidByServices = Sums.add(paidByServices, service.paid().cents());
            known &= service(claim, i + 1, service, service.charge().cents() - adjusted);
        }
        if (!claim.paid().known()) unknown.add(Level.TRANSACTION);
        if (!known || !claim.paid().known()) {
            unknown.add(Level.CLAIM);
            return;
        }
        long ofClaim = sum(claim.adjustments());
        equal(claim, "CLP03 − ΣCAS = CLP04", claim.charge().cents() - Sums.add(ofClaim, ofServices));
        if (!claim.services().isEmpty()) equal(claim, "ΣSVC03 − ΣCAS(2100) = CLP04", paidByServices - ofClaim);
    }

    /** Whether all its amounts could be read. */
    private boolean service(RemittedClaim claim, int line, RemittedService service, long left) {
        if (!service.charge().known() || !service.paid().known() || !known(service.adjustments())) {
            unknown.add(Level.SERVICE);
            return false;
        }
        if (left != service.paid().cents())
            fail(++services, Level.SERVICE, "SVC02 − ΣCAS = SVC03", claim.number(), line, left, service.paid());
        return true;
    }

    private void equal(RemittedClaim claim, String equation, long left) {
        if (left != claim.paid().cents())
            fail(++claimsFailing, Level.CLAIM, equation, claim.number(), null, left, claim.paid());
    }

    private void fail(
            int number, Level level, String equation, String claim, @Nullable Integer line, long left, Amount right) {
        if (number <= MOST_FAILURES)
            failures.add(new Imbalance(level, equation, claim, line, left, right.cents(), right.at()));
        else unlisted++;
    }

    void provider(ProviderAdjustment adjustment) {
        provider = Sums.add(provider, adjustment.amount().cents());
        if (!adjustment.amount().known()) unknown.add(Level.TRANSACTION);
    }

    Totals totals(Payment payment) {
        return new Totals(claims, charged, paid, payment.amount().cents(), provider);
    }

    Balances finish(Payment payment) {
        var amount = payment.amount();
        if (!amount.known()) unknown.add(Level.TRANSACTION);
        long left = paid - provider;
        if (!unknown.contains(Level.TRANSACTION) && left != amount.cents())
            failures.add(new Imbalance(
                    Level.TRANSACTION, "ΣCLP04 − ΣPLB = BPR02", null, null, left, amount.cents(), amount.at()));
        return new Balances(failures, unlisted, unknown);
    }

    private static boolean known(List<Adjustment> adjustments) {
        for (int i = 0; i < adjustments.size(); i++)
            if (!adjustments.get(i).amount().known()) return false;
        return true;
    }

    private static long sum(List<Adjustment> adjustments) {
        long sum = 0;
        for (int i = 0; i < adjustments.size(); i++)
            sum = Sums.add(sum, adjustments.get(i).amount().cents());
        return sum;
    }
}
