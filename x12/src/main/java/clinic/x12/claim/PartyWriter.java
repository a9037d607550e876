package clinic.x12.claim;

import clinic.x12.Address;
import clinic.x12.syntax.Draft;
import org.jspecify.annotations.Nullable;

/** Writes names and addresses. */
record PartyWriter(Draft draft) {
    /** NM1, which begins the loop. */
    void name(
            String loop,
            String role,
            boolean person,
            @Nullable String name,
            @Nullable String given,
            @Nullable String qualifier,
            @Nullable String id) {
        draft.in(loop).add("NM1", role, person ? "1" : "2", name, given, null, null, null, qualifier, id);
    }

    void address(@Nullable Address address) {
        if (address == null) return;
        draft.add("N3", address.line(), address.line2())
                .add("N4", address.city(), address.state(), address.postalCode());
    }

    /** @param taxonomyRole PRV01 */
    void provider(String loop, Provider provider, String taxonomyRole) {
        name(
                loop,
                provider.role(),
                provider.person(),
                provider.name(),
                provider.given(),
                provider.npi() == null ? null : "XX",
                provider.npi());
        if (provider.taxonomy() != null) draft.add("PRV", taxonomyRole, "PXC", provider.taxonomy());
        address(provider.address());
        for (var identifier : provider.identifiers()) draft.add("REF", identifier.qualifier(), identifier.value());
    }
}
