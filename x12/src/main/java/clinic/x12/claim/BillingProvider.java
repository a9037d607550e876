package clinic.x12.claim;

import clinic.x12.Address;
import org.jspecify.annotations.Nullable;

/**
 * Loops 2000A and 2010AA: the organisation that is paid.
 *
 * @param taxId employer identification number, nine digits (REF*EI)
 * @param taxonomy provider taxonomy code, where the payer wants it (PRV)
 */
public record BillingProvider(
        String name, String npi, String taxId, @Nullable String taxonomy, Address address) {}
