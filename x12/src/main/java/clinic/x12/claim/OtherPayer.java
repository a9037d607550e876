package clinic.x12.claim;

import clinic.x12.AsSent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loops 2320 and 2330: another payer of the same claim, and what it decided if it did.
 *
 * @param responsibility SBR01
 * @param relationship SBR02, 18 self
 * @param groupNumber SBR03
 * @param groupName SBR04
 * @param insuranceType SBR05
 * @param filingCode SBR09
 * @param adjustments CAS of the claim as a whole
 * @param paidCents AMT*D, none when it has not decided
 * @param notCoveredCents AMT*A8
 * @param remainingCents AMT*EAF, left to the patient
 * @param assignment OI03: Y benefits go to the provider
 * @param release OI06: Y information may be released
 * @param payer loop 2330B
 * @param decided DTP*573
 * @param references REF of 2330B, such as F8, that payer's claim number
 * @param providers loops 2330C to 2330G
 * @param further MOA
 */
public record OtherPayer(
        String responsibility,
        String relationship,
        @Nullable String groupNumber,
        @Nullable String groupName,
        @Nullable String insuranceType,
        String filingCode,
        List<OtherAdjustment> adjustments,
        @Nullable Long paidCents,
        @Nullable Long notCoveredCents,
        @Nullable Long remainingCents,
        String assignment,
        String release,
        OtherInsured insured,
        Payer payer,
        @Nullable LocalDate decided,
        List<Identifier> references,
        List<Provider> providers,
        List<AsSent> further) {
    public OtherPayer {
        adjustments = List.copyOf(adjustments);
        references = List.copyOf(references);
        providers = List.copyOf(providers);
        further = List.copyOf(further);
    }
}
