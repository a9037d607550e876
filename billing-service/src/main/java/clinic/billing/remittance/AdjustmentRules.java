package clinic.billing.remittance;

import clinic.billing.claim.Adjustment;
import java.util.Set;

/**
 * Where an adjustment's cents belong. What the rules do not name as given up by contract stays open: a denial is never
 * written off by itself.
 *
 * @param contractual codes such as {@code CO-45}
 */
public record AdjustmentRules(Set<String> contractual) {

    private static final String PATIENT_GROUP = "PR";

    public AdjustmentRules {
        contractual = Set.copyOf(contractual);
    }

    enum Place {
        CONTRACTUAL,
        PATIENT,
        OPEN
    }

    Place of(Adjustment adjustment) {
        if (adjustment.group().equals(PATIENT_GROUP)) {
            return Place.PATIENT;
        }
        return contractual.contains(adjustment.code()) ? Place.CONTRACTUAL : Place.OPEN;
    }
}
