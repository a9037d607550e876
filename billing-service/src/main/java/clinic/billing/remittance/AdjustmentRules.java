package clinic.billing.remittance;

import clinic.billing.claim.Adjustment;
import java.util.Set;

/**
 * Where an adjustment's cents belong. What the rules do not name as given up by contract or owed by the patient stays
 * open: a denial is never written off by itself, nor billed to the patient because the payer put it into the group PR.
 *
 * @param contractual codes such as {@code CO-45}
 * @param patient codes such as {@code PR-1}
 */
public record AdjustmentRules(Set<String> contractual, Set<String> patient) {

    public AdjustmentRules {
        contractual = Set.copyOf(contractual);
        patient = Set.copyOf(patient);
    }

    public enum Place {
        CONTRACTUAL,
        PATIENT,
        OPEN
    }

    AdjustmentRules layingNothingOnThePatient() {
        return new AdjustmentRules(contractual, Set.of());
    }

    public Place of(Adjustment adjustment) {
        if (patient.contains(adjustment.code())) {
            return Place.PATIENT;
        }
        return contractual.contains(adjustment.code()) ? Place.CONTRACTUAL : Place.OPEN;
    }
}
