package clinic.x12.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One claim of a professional for one patient.
 *
 * @param patient set when the patient is not the subscriber
 * @param number CLM01, ours, at most 20 safe characters, unique for ever; the payer echoes it as CLP01
 * @param chargeCents CLM02, the sum of the lines' charges
 * @param placeOfService CLM05-1, such as 11 office
 * @param frequency CLM05-3: 1 original, 7 replacement, 8 void
 * @param diagnoses HI, ICD-10-CM codes without the point, principal first, at most 12
 * @param detail what only some claims say
 * @param authorizationNumber REF*G1
 * @param originalPayerControlNumber REF*F8, required with frequency 7 and 8
 */
public record ProfessionalClaim(
        BillingProvider billingProvider,
        Subscriber subscriber,
        @Nullable Dependent patient,
        Payer payer,
        String number,
        long chargeCents,
        String placeOfService,
        String frequency,
        List<String> diagnoses,
        @Nullable String authorizationNumber,
        @Nullable String originalPayerControlNumber,
        @Nullable RenderingProvider rendering,
        List<ServiceLine> lines,
        ClaimDetail detail) {
    public ProfessionalClaim {
        diagnoses = List.copyOf(diagnoses);
        lines = List.copyOf(lines);
    }

    /** A claim that says no more than it must. */
    public ProfessionalClaim(
            BillingProvider billingProvider,
            Subscriber subscriber,
            @Nullable Dependent patient,
            Payer payer,
            String number,
            long chargeCents,
            String placeOfService,
            String frequency,
            List<String> diagnoses,
            @Nullable String authorizationNumber,
            @Nullable String originalPayerControlNumber,
            @Nullable RenderingProvider rendering,
            List<ServiceLine> lines) {
        this(
                billingProvider,
                subscriber,
                patient,
                payer,
                number,
                chargeCents,
                placeOfService,
                frequency,
                diagnoses,
                authorizationNumber,
                originalPayerControlNumber,
                rendering,
                lines,
                ClaimDetail.USUAL);
    }
}
