package clinic.x12.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loop 2430: what another payer decided on a line. Its payment and adjustments add up to the line's charge.
 *
 * @param payerId SVD01, the identifier of that payer in its loop 2330B
 * @param paidCents SVD02
 * @param quantity SVD05
 * @param decided DTP*573
 * @param remainingCents AMT*EAF
 */
public record LineDecision(
        String payerId,
        long paidCents,
        String procedure,
        List<String> modifiers,
        BigDecimal quantity,
        List<OtherAdjustment> adjustments,
        LocalDate decided,
        @Nullable Long remainingCents) {
    public LineDecision {
        modifiers = List.copyOf(modifiers);
        adjustments = List.copyOf(adjustments);
        quantity = quantity.signum() == 0 ? BigDecimal.ZERO : quantity.stripTrailingZeros();
    }

    long accountedCents() {
        return paidCents
                + adjustments.stream().mapToLong(OtherAdjustment::cents).sum();
    }
}
