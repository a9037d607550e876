package clinic.billing.claim;

import clinic.billing.care.SignedSession;
import clinic.platform.security.AllowedTo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a claim. */
public sealed interface ClaimCommand {

    /** Opens the claim for a signed session, priced and checked by what is known now. Repeating it changes nothing. */
    @AllowedTo("BILLING")
    record Open(String claimNumber, int payerRank, int split, SignedSession session, Dossier dossier)
            implements ClaimCommand {}

    /** Prices and checks it again, because something that it depends on has changed. */
    @AllowedTo("BILLING")
    record Prepare(Dossier dossier) implements ClaimCommand {}

    /** Puts it into a batch. */
    @AllowedTo("BILLING")
    record Submit(String batchId, String groupControl, String setControl) implements ClaimCommand {}

    /** What a 999 says of the transaction set that carried it. */
    @AllowedTo("BILLING")
    record AcknowledgeSet(String groupControl, String setControl, boolean accepted, List<String> errors)
            implements ClaimCommand {}

    /**
     * What a 277CA says of it: category A1, A2 … with the payer's own number if it took it.
     *
     * @param batchId of the submission that is answered; null if the payer does not say
     */
    @AllowedTo("BILLING")
    record AcknowledgeClaim(
            @Nullable String batchId,
            String category,
            String status,
            boolean accepted,
            @Nullable String payerControlNumber)
            implements ClaimCommand {}

    /** What a remittance decides about it. */
    @AllowedTo("BILLING")
    record Adjudicate(Settlement settlement) implements ClaimCommand {}

    /** A payer takes back what an earlier remittance decided, amount for amount (CLP02 22); its correction follows. */
    @AllowedTo("BILLING")
    record Reverse(Settlement negation) implements ClaimCommand {}

    /** Sends it again after a refusal, priced and checked anew. */
    @AllowedTo("BILLING")
    record Resend(String why, Dossier dossier) implements ClaimCommand {}

    /** Ends the work on it; what is still open is written off. */
    @AllowedTo("BILLING")
    record Close(String why) implements ClaimCommand {}

    /** "I do this one." */
    @AllowedTo("BILLING")
    record Take() implements ClaimCommand {}

    @AllowedTo("BILLING")
    record GiveBack() implements ClaimCommand {}
}
