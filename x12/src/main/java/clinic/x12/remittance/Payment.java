package clinic.x12.remittance;

import clinic.x12.Amount;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * BPR.
 *
 * @param handling BPR01, such as I (remittance with payment) or H (notice only)
 * @param amount BPR02
 * @param direction BPR03: C credit; D a debit of the payer's account that the payee begins. Both pay the payee
 * @param method BPR04: ACH, BOP, CHK, FWT or NON
 * @param effective BPR16
 * @param format BPR05, such as CCP
 * @param from BPR06 to BPR09, the payer's account
 * @param originator BPR10, who tells the bank to pay
 * @param originatorSupplement BPR11
 * @param to BPR12 to BPR15, the payee's account
 */
public record Payment(
        String handling,
        Amount amount,
        String direction,
        String method,
        @Nullable LocalDate effective,
        @Nullable String format,
        @Nullable BankAccount from,
        @Nullable String originator,
        @Nullable String originatorSupplement,
        @Nullable BankAccount to) {
    /** A payment that does not name accounts. */
    public Payment(String handling, Amount amount, String direction, String method, @Nullable LocalDate effective) {
        this(handling, amount, direction, method, effective, null, null, null, null, null);
    }
}
