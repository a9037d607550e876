package clinic.x12.claim;

import clinic.x12.AsSent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only some service lines say.
 *
 * @param lastServiceDate DTP*472, of a service over several days
 * @param unit SV103: UN units, MJ minutes
 * @param placeOfService SV105, where it differs from the claim's
 * @param references REF other than 6R
 * @param note NTE
 * @param providers loops 2420A to 2420H
 * @param decisions loop 2430, of other payers
 * @param further SV5, PWK, CR1, CR3, CRC, DTP other than 472, QTY, MEA, CN1, AMT, K3, PS1, HCP, and LQ and FRM of loop 2440
 */
public record LineDetail(
        @Nullable LocalDate lastServiceDate,
        String unit,
        @Nullable String placeOfService,
        List<Identifier> references,
        @Nullable Note note,
        List<Provider> providers,
        List<LineDecision> decisions,
        List<AsSent> further) {
    /** Of a line that says no more than it must. */
    public static final LineDetail USUAL =
            new LineDetail(null, "UN", null, List.of(), null, List.of(), List.of(), List.of());

    public LineDetail {
        references = List.copyOf(references);
        providers = List.copyOf(providers);
        decisions = List.copyOf(decisions);
        further = List.copyOf(further);
    }
}
