package clinic.local.payer;

import clinic.x12.Amount;
import clinic.x12.claim.ProfessionalClaim;
import clinic.x12.claim.ServiceLine;
import clinic.x12.remittance.ProviderAdjustment;
import clinic.x12.remittance.RemittedClaim;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * A claim that a payer is asked about.
 *
 * @param half 0 or 1, where the claims of a file are answered in two
 * @param errorCents how wrong an answer that is wrong on purpose is to be
 */
record Asked(ProfessionalClaim claim, int half, LocalDate today, long errorCents) {
    Word.Place usual() {
        return Word.Place.usual(claim.payer());
    }

    /** @param status CLP02 */
    RemittedClaim decided(String status, Function<List<ServiceLine>, List<Decision>> decide) {
        return RemittedClaims.of(claim, status, decide.apply(claim.lines()), today);
    }

    /** Positive lowers the payment. The provider's year ends with the calendar's. */
    ProviderAdjustment adjustment(String reason, String reference, long cents) {
        return new ProviderAdjustment(
                claim.billingProvider().npi(),
                LocalDate.of(today.getYear(), 12, 31),
                reason,
                reference,
                Amount.of(cents));
    }

    String payerControlNumber() {
        return RemittedClaims.payerControlNumber(claim);
    }
}
