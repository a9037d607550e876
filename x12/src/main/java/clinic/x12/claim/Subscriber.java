package clinic.x12.claim;

import clinic.x12.Address;
import clinic.x12.AsSent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Loops 2000B and 2010BA: the insured person. Address, birth date and sex belong to a subscriber who is the patient.
 *
 * @param payerResponsibility SBR01: P primary, S secondary, T tertiary
 * @param groupNumber SBR03
 * @param filingCode SBR09, such as CI, MB, MC, BL
 * @param memberNumber identifier at the payer (NM109, qualifier MI)
 * @param sex F, M or U
 * @param insuranceType SBR05, why Medicare comes second, such as 12 working aged
 * @param patientInformation PAT: death, weight and pregnancy of a subscriber who is the patient
 */
public record Subscriber(
        String payerResponsibility,
        @Nullable String groupNumber,
        String filingCode,
        String memberNumber,
        String family,
        String given,
        @Nullable Address address,
        @Nullable LocalDate birthDate,
        @Nullable String sex,
        @Nullable String insuranceType,
        @Nullable AsSent patientInformation) {
    public Subscriber(
            String payerResponsibility,
            @Nullable String groupNumber,
            String filingCode,
            String memberNumber,
            String family,
            String given,
            @Nullable Address address,
            @Nullable LocalDate birthDate,
            @Nullable String sex) {
        this(
                payerResponsibility,
                groupNumber,
                filingCode,
                memberNumber,
                family,
                given,
                address,
                birthDate,
                sex,
                null,
                null);
    }

    @Override
    public String toString() {
        return "Subscriber";
    }
}
