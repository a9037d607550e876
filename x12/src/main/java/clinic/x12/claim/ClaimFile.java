package clinic.x12.claim;

import clinic.x12.Envelope;
import java.util.List;

/**
 * One 837P transaction with its envelope.
 *
 * @param batch BHT03, never used again by this submitter
 */
public record ClaimFile(
        Envelope envelope, String batch, Submitter submitter, Receiver receiver, List<ProfessionalClaim> claims) {
    public ClaimFile {
        claims = List.copyOf(claims);
    }
}
