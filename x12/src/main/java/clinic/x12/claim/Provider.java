package clinic.x12.claim;

import clinic.x12.Address;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provider or place beside the billing and the rendering one: loops 2310A and 2310C to F, 2330C to G, 2420A to H.
 *
 * @param role NM101: DN referring, P3 primary care, 77 service facility, DQ supervising, PW pick-up, 45 drop-off, 82
 *     rendering, DK ordering, QB purchased service
 * @param person NM102 is 1
 * @param name family name, or name of the organisation; empty for a mere place
 * @param identifiers REF, where the payer wants another than the national one
 */
public record Provider(
        String role,
        boolean person,
        String name,
        @Nullable String given,
        @Nullable String npi,
        @Nullable String taxonomy,
        @Nullable Address address,
        List<Identifier> identifiers) {
    public Provider {
        identifiers = List.copyOf(identifiers);
    }

    /** A person with a national identifier. */
    public static Provider person(String role, String family, String given, String npi) {
        return new Provider(role, true, family, given, npi, null, null, List.of());
    }

    /** An organisation or place with its address. */
    public static Provider place(String role, String name, @Nullable String npi, Address address) {
        return new Provider(role, false, name, null, npi, null, address, List.of());
    }

    @Override
    public String toString() {
        return "Provider[role=" + role + "]";
    }
}
