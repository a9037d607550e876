package clinic.x12.claim;

import clinic.x12.Address;
import org.jspecify.annotations.Nullable;

/** Loop 2330A: who is insured with another payer. */
public record OtherInsured(
        String family,
        @Nullable String given,
        String memberNumber,
        @Nullable Address address) {
    @Override
    public String toString() {
        return "OtherInsured";
    }
}
