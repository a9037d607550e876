package clinic.billing.charge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one unit of a code costs, by payer and date of service. {@code *} is the clinic's own price for everybody. */
public record Fee(
        String payer,
        String code,
        long unitCents,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    boolean covers(String payerId, String billed, LocalDate date) {
        return payer.equals(payerId)
                && code.equals(billed)
                && !date.isBefore(validFrom)
                && (validTo == null || !date.isAfter(validTo));
    }
}
