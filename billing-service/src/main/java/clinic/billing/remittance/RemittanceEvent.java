package clinic.billing.remittance;

import clinic.platform.event.Stored;
import java.time.Instant;
import java.util.List;

/** What happened to a remittance. */
public sealed interface RemittanceEvent {

    Instant occurredAt();

    @Stored("remittance.received")
    record Received(
            String remittanceId, Advice advice, String fileId, String sha256, String technicalKey, Instant occurredAt)
            implements RemittanceEvent {}

    /** The same payment came again in another file; nothing of it is posted. */
    @Stored("remittance.duplicate-received")
    record DuplicateReceived(String fileId, String sha256, String technicalKey, Instant occurredAt)
            implements RemittanceEvent {}

    @Stored("remittance.balanced")
    record Balanced(List<Advice.ProviderAdjustment> providerAdjustments, Instant occurredAt)
            implements RemittanceEvent {}

    @Stored("remittance.refused")
    record RefusedToPost(List<Balance> failing, List<String> defects, Instant occurredAt) implements RemittanceEvent {}

    @Stored("remittance.claim-posted")
    record ClaimPosted(
            int position,
            String claimId,
            String claimNumber,
            long paidCents,
            long contractualCents,
            long patientCents,
            Instant occurredAt)
            implements RemittanceEvent {}

    @Stored("remittance.claim-set-aside")
    record ClaimSetAside(
            int position, String claimNumber, long paidCents, String reason, String sentence, Instant occurredAt)
            implements RemittanceEvent {}

    /** A person found the claim that a set-aside position belongs to; its money is in the books from now on. */
    @Stored("remittance.claim-matched")
    record ClaimMatched(
            int position,
            String claimId,
            String claimNumber,
            long paidCents,
            long contractualCents,
            long patientCents,
            Instant occurredAt)
            implements RemittanceEvent {}

    /** Its money leaves the books. */
    @Stored("remittance.claim-dismissed")
    record ClaimDismissed(int position, String claimNumber, long paidCents, String why, Instant occurredAt)
            implements RemittanceEvent {}

    @Stored("remittance.dismissed")
    record Dismissed(String why, Instant occurredAt) implements RemittanceEvent {}

    @Stored("remittance.correction-asked")
    record CorrectionAsked(String how, Instant occurredAt) implements RemittanceEvent {}

    @Stored("remittance.means-said")
    record MeansSaid(Means means, Instant occurredAt) implements RemittanceEvent {}

    /** What its money moves in the books follows from the deposit, once. */
    @Stored("remittance.deposit-matched")
    record DepositMatched(String depositId, long amountCents, Instant occurredAt) implements RemittanceEvent {}

    @Stored("remittance.deposit-unmatched")
    record DepositUnmatched(String depositId, Instant occurredAt) implements RemittanceEvent {}
}
