package clinic.billing.deposit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the bank's statement: money that came in.
 *
 * @param amountCents more than nothing
 * @param currency ISO 4217, as the bank says
 * @param effective the day from which the money is there; BPR16 of its remittance
 * @param trace the payment-related information of the CCD+ addenda, TRN02 of its remittance; null where the bank does
 *     not pass the addenda on, which a clinic has to ask it for
 * @param payerName as the bank says
 */
public record BankLine(
        long amountCents,
        String currency,
        LocalDate effective,
        @Nullable String trace,
        String payerName) {}
