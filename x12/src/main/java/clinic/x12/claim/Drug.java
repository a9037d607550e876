package clinic.x12.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Loop 2410: the drug given on a line.
 *
 * @param ndc11 national drug code, eleven digits (5-4-2) without hyphens
 * @param unit CTP05-1: UN unit, ML millilitre, GR gram, F2 international unit, ME milligram
 * @param prescription REF*XZ
 */
public record Drug(
        String ndc11,
        BigDecimal quantity,
        String unit,
        @Nullable String prescription) {
    public Drug(String ndc11, BigDecimal quantity, String unit) {
        this(ndc11, quantity, unit, null);
    }

    public Drug {
        quantity = quantity.signum() == 0 ? BigDecimal.ZERO : quantity.stripTrailingZeros();
    }
}
