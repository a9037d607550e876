package clinic.x12.acknowledgement;

import clinic.x12.Envelope;
import java.util.List;

/**
 * A 277CA: what the payer's front end made of each claim we sent.
 *
 * @param batch BHT03 of this file
 * @param source who says so: payer or clearing house (HL*20)
 * @param receiver to whom (HL*21)
 * @param answersBatch TRN02 of the receiver level: the BHT03 of the file that is answered
 */
public record ClaimAcknowledgement(
        Envelope envelope,
        String batch,
        Organisation source,
        Organisation receiver,
        String answersBatch,
        Organisation billingProvider,
        List<ClaimStatus> claims) {
    public ClaimAcknowledgement {
        claims = List.copyOf(claims);
    }

    /** A name and an identifier with its qualifier (NM108). */
    public record Organisation(String name, String qualifier, String id) {}
}
