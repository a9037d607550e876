package clinic.x12.remittance;

import org.jspecify.annotations.Nullable;

/**
 * NM1 within a claim. Written out by no {@code toString}.
 *
 * @param role NM101: QC patient, IL subscriber, 74 corrected insured, 82 rendering provider, TT crossover carrier, PR
 *     corrected priority payer, GB other subscriber
 * @param person NM102 is 1
 * @param qualifier NM108
 * @param id NM109
 */
public record Name(
        String role,
        boolean person,
        @Nullable String family,
        @Nullable String given,
        @Nullable String middle,
        @Nullable String suffix,
        @Nullable String qualifier,
        @Nullable String id) {
    public Name(
            String role,
            boolean person,
            @Nullable String family,
            @Nullable String given,
            @Nullable String qualifier,
            @Nullable String id) {
        this(role, person, family, given, null, null, qualifier, id);
    }

    @Override
    public String toString() {
        return "Name[role=" + role + "]";
    }
}
