package clinic.x12.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * CAS: what another payer took off, in cents.
 *
 * @param group CO, CR, OA, PI or PR
 * @param reason claim adjustment reason code
 */
public record OtherAdjustment(
        String group, String reason, long cents, @Nullable BigDecimal quantity) {
    public OtherAdjustment {
        if (quantity != null) quantity = quantity.signum() == 0 ? BigDecimal.ZERO : quantity.stripTrailingZeros();
    }
}
