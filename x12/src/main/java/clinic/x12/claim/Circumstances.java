package clinic.x12.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a claim says of how it came about, as it was sent: CLM from its tenth element on.
 *
 * @param signatureSource CLM10: P the provider signed for a patient who was not there
 * @param relatedCauses CLM11: up to three of AA car accident, EM employment and OA other accident, then the accident's
 *     state and country; an empty string for one that is not given
 * @param specialProgram CLM12, such as 02 disabled children
 * @param delayReason CLM20, why it comes late
 */
public record Circumstances(
        @Nullable String signatureSource,
        List<String> relatedCauses,
        @Nullable String specialProgram,
        @Nullable String delayReason) {
    /** The usual ones. */
    public static final Circumstances NONE = new Circumstances(null, List.of(), null, null);

    public Circumstances {
        relatedCauses = List.copyOf(relatedCauses);
    }
}
