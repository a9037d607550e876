package clinic.x12.remittance;

import org.jspecify.annotations.Nullable;

/**
 * NM1 within a claim.
 *
 * @param role NM101: QC patient, IL subscriber, 74 corrected insured, 82 rendering provider, TT crossover carrier, PR
 *     corrected priority payer, GB other subscriber
 * @param person NM102 is 1
 */
public record Name(
        String role,
        boolean person,
        @Nullable String family,
        @Nullable String given,
        @Nullable String qualifier,
        @Nullable String id) {
    @Override
    public String toString() {
        return "Name[role=" + role + "]";
    }
}
