package clinic.x12.remittance;

import clinic.x12.remittance.Imbalance.Level;
import java.util.List;

/**
 * The equations every remittance must keep, in whole cents. An adjustment reduces the payment; AMT and QTY never count.
 *
 * <ol>
 *   <li>service: SVC02 − ΣCAS(2110) = SVC03
 *   <li>claim: CLP03 − ΣCAS(2100) − ΣCAS(2110) = CLP04, and where there are services ΣSVC03 − ΣCAS(2100) = CLP04
 *   <li>transaction: ΣCLP04 − ΣPLB = BPR02 (negative when BPR03 says debit)
 * </ol>
 *
 * @param failures of each level at most the first thousand
 */
public record Balances(List<Imbalance> failures) {
    public Balances {
        failures = List.copyOf(failures);
    }

    public static Balances of(Remittance remittance) {
        var balancing = new Balancing();
        remittance.claims().forEach(balancing::claim);
        remittance.providerAdjustments().forEach(balancing::provider);
        return balancing.finish(remittance.payment());
    }

    /** All three hold. */
    public boolean hold() {
        return failures.isEmpty();
    }

    public boolean hold(Level level) {
        return failures.stream().noneMatch(failure -> failure.level() == level);
    }
}
