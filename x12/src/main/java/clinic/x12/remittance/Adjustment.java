package clinic.x12.remittance;

import clinic.x12.Amount;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One triplet of a CAS segment. A positive amount reduces the payment.
 *
 * @param group CO contractual, PR patient, OA other, PI payer initiated
 * @param reason claim adjustment reason code
 */
public record Adjustment(
        String group,
        String reason,
        Amount amount,
        @Nullable BigDecimal quantity) {}
