package clinic.billing.claim;

import clinic.billing.charge.ChargeLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the claim asks of whom.
 *
 * @param authorizationNumber the payer's permission; an opaque number
 */
public record Pricing(
        @Nullable String payerId,
        @Nullable String payerName,
        @Nullable String coverageId,
        @Nullable String authorizationNumber,
        List<ChargeLine> lines,
        long chargeCents) {

    static final Pricing NONE = new Pricing(null, null, null, null, List.of(), 0);

    public Pricing {
        lines = List.copyOf(lines);
    }
}
