package clinic.x12.remittance;

import clinic.x12.Amount;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One pair of a PLB segment: an adjustment of the payee's account and of no claim in particular. A positive amount
 * reduces the payment.
 *
 * @param reason PLB03-1, such as WO recoupment, FB balance forward, L6 interest
 * @param reference PLB03-2
 */
public record ProviderAdjustment(
        String provider,
        @Nullable LocalDate fiscalPeriodEnd,
        String reason,
        @Nullable String reference,
        Amount amount) {}
