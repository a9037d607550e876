package clinic.x12.remittance;

import clinic.x12.remittance.Imbalance.Level;
import java.util.List;
import java.util.Set;

/**
 * The equations every remittance must keep, in whole cents. An adjustment reduces the payment; AMT and QTY never count.
 *
 * <ol>
 *   <li>service: SVC02 − ΣCAS(2110) = SVC03
 *   <li>claim: CLP03 − ΣCAS(2100) − ΣCAS(2110) = CLP04, and where there are services ΣSVC03 − ΣCAS(2100) = CLP04
 *   <li>transaction: ΣCLP04 − ΣPLB = BPR02
 * </ol>
 *
 * @param failures of each level at most the first thousand
 * @param unlisted how many more there are
 * @param unknown levels of which an amount could not be read: whether they hold nobody knows
 */
public record Balances(List<Imbalance> failures, long unlisted, Set<Level> unknown) {
    public Balances {
        failures = List.copyOf(failures);
        unknown = Set.copyOf(unknown);
    }

    public static Balances of(Remittance remittance) {
        var balancing = new Balancing();
        remittance.claims().forEach(balancing::claim);
        remittance.providerAdjustments().forEach(balancing::provider);
        return balancing.finish(remittance.payment());
    }

    /** All three are known to hold. */
    public boolean hold() {
        return failures.isEmpty() && unknown.isEmpty();
    }

    public boolean hold(Level level) {
        return !unknown.contains(level) && failures.stream().noneMatch(failure -> failure.level() == level);
    }
}
