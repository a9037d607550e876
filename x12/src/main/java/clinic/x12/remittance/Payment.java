package clinic.x12.remittance;

import clinic.x12.Amount;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * BPR.
 *
 * @param handling BPR01, such as I (remittance with payment) or H (notice only)
 * @param amount BPR02
 * @param direction BPR03: C credit to the payee, D debit
 * @param method BPR04: ACH, BOP, CHK, FWT or NON
 * @param effective BPR16
 */
public record Payment(
        String handling,
        Amount amount,
        String direction,
        String method,
        @Nullable LocalDate effective) {}
