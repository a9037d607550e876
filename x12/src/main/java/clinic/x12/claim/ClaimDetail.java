package clinic.x12.claim;

import clinic.x12.AsSent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only some claims say.
 *
 * @param signature CLM06: Y the provider's signature is on file
 * @param assignment CLM07: A assigned, B for clinical laboratories, C not assigned
 * @param benefits CLM08: Y benefits are assigned to the provider
 * @param release CLM09: Y information may be released
 * @param circumstances CLM10 to CLM12 and CLM20
 * @param dates DTP of the claim
 * @param patientPaidCents AMT*F5
 * @param references REF other than G1 and F8, such as D9, the clearing house's number
 * @param note NTE
 * @param providers loops 2310A and 2310C to 2310F
 * @param otherPayers loops 2320 and 2330
 * @param further PWK, CN1, K3, CR1, CR2, CRC, HCP, and HI of no diagnoses
 */
public record ClaimDetail(
        String signature,
        String assignment,
        String benefits,
        String release,
        Circumstances circumstances,
        List<ClaimDate> dates,
        @Nullable Long patientPaidCents,
        List<Identifier> references,
        @Nullable Note note,
        List<Provider> providers,
        List<OtherPayer> otherPayers,
        List<AsSent> further) {
    /** Of a claim that says no more than it must. */
    public static final ClaimDetail USUAL = new ClaimDetail(
            "Y", "A", "Y", "Y", Circumstances.NONE, List.of(), null, List.of(), null, List.of(), List.of(), List.of());

    public ClaimDetail {
        dates = List.copyOf(dates);
        references = List.copyOf(references);
        providers = List.copyOf(providers);
        otherPayers = List.copyOf(otherPayers);
        further = List.copyOf(further);
    }
}
