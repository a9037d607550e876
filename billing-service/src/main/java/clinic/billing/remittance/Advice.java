package clinic.billing.remittance;

import clinic.billing.claim.Adjustment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One 835 transaction as numbers: no names. Amounts in cents, as the payer wrote them.
 *
 * @param payerTaxId the payer's number in TRN03
 * @param trace the payment's number in TRN02
 * @param paymentCents BPR02, negative where the payer says debit
 * @param paymentDate BPR16
 */
public record Advice(
        String payerName,
        String payerTaxId,
        String trace,
        long paymentCents,
        String method,
        LocalDate paymentDate,
        List<ClaimPayment> claims,
        List<ProviderAdjustment> providerAdjustments) {

    public Advice {
        claims = List.copyOf(claims);
        providerAdjustments = List.copyOf(providerAdjustments);
    }

    /**
     * @param claimNumber CLP01, our own number given back
     * @param statusCode CLP02
     * @param patientCents CLP05
     * @param payerControlNumber CLP07
     * @param forwardedTo the payer that this one has passed the claim on to; null if it has not
     */
    public record ClaimPayment(
            String claimNumber,
            String statusCode,
            long chargeCents,
            long paidCents,
            long patientCents,
            @Nullable String payerControlNumber,
            List<Adjustment> adjustments,
            List<LinePayment> lines,
            @Nullable String forwardedTo) {

        public ClaimPayment {
            adjustments = List.copyOf(adjustments);
            lines = List.copyOf(lines);
        }

        /** As most claims are: passed on to nobody. */
        public ClaimPayment(
                String claimNumber,
                String statusCode,
                long chargeCents,
                long paidCents,
                long patientCents,
                @Nullable String payerControlNumber,
                List<Adjustment> adjustments,
                List<LinePayment> lines) {
            this(
                    claimNumber,
                    statusCode,
                    chargeCents,
                    paidCents,
                    patientCents,
                    payerControlNumber,
                    adjustments,
                    lines,
                    null);
        }
    }

    /** @param lineControl REF 6R, our own line number given back */
    public record LinePayment(
            String code,
            @Nullable String lineControl,
            long chargeCents,
            long paidCents,
            List<Adjustment> adjustments,
            List<String> remarks) {

        public LinePayment {
            adjustments = List.copyOf(adjustments);
            remarks = List.copyOf(remarks);
        }
    }

    /** PLB: money between payer and clinic that belongs to no claim here. Positive lowers the payment. */
    public record ProviderAdjustment(String reason, String reference, long cents) {}
}
