package clinic.x12.claim;

import clinic.x12.Address;
import org.jspecify.annotations.Nullable;

/**
 * Loops 2000A and 2010AA to 2010AC: the organisation that is paid.
 *
 * @param taxId nine digits
 * @param taxonomy provider taxonomy code, where the payer wants it (PRV)
 * @param taxIdQualifier EI employer identification number, SY social security number
 * @param payTo where payments go, when that is another place (2010AB)
 * @param payToPlan the plan that wants its money back (2010AC)
 */
public record BillingProvider(
        String name,
        String npi,
        String taxId,
        @Nullable String taxonomy,
        Address address,
        String taxIdQualifier,
        @Nullable Address payTo,
        @Nullable PayToPlan payToPlan) {
    public BillingProvider(String name, String npi, String taxId, @Nullable String taxonomy, Address address) {
        this(name, npi, taxId, taxonomy, address, "EI", null, null);
    }
}
