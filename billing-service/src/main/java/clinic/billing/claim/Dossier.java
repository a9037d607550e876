package clinic.billing.claim;

import clinic.billing.charge.ChargeBook;
import org.jspecify.annotations.Nullable;

/** All that pricing and checking need to know beside the session. What is null has not been heard or set up. */
public record Dossier(
        @Nullable Insured insured,
        @Nullable Payer payer,
        @Nullable BillingProvider provider,
        ChargeBook book) {

    public Insured.@Nullable Coverage coverage() {
        return insured == null ? null : insured.coverage();
    }
}
