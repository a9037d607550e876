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
 * @param providers whose claims are answered, in the order of the file
 */
public record ClaimAcknowledgement(
        Envelope envelope,
        String batch,
        Organisation source,
        Organisation receiver,
        String answersBatch,
        List<ProviderStatus> providers) {
    public ClaimAcknowledgement {
        providers = List.copyOf(providers);
    }

    /** Of the claims of one billing provider. */
    public ClaimAcknowledgement(
            Envelope envelope,
            String batch,
            Organisation source,
            Organisation receiver,
            String answersBatch,
            Organisation billingProvider,
            List<ClaimStatus> claims) {
        this(envelope, batch, source, receiver, answersBatch, List.of(new ProviderStatus(billingProvider, claims)));
    }

    /** Of all providers. */
    public List<ClaimStatus> claims() {
        return providers.stream()
                .flatMap(provider -> provider.claims().stream())
                .toList();
    }

    /**
     * Level 19: what was made of one billing provider's claims.
     *
     * @param provider nobody, with empty texts, where the file does not say
     */
    public record ProviderStatus(Organisation provider, List<ClaimStatus> claims) {
        public ProviderStatus {
            claims = List.copyOf(claims);
        }
    }

    /** A name and an identifier with its qualifier (NM108). */
    public record Organisation(String name, String qualifier, String id) {}
}
