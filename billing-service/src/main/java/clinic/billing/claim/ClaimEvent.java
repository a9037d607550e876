package clinic.billing.claim;

import clinic.billing.care.SignedSession;
import clinic.platform.event.Stored;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a claim. No event holds identity: names and member numbers stay in the heard coverage. */
public sealed interface ClaimEvent {

    Instant occurredAt();

    /** Making it fit to send. */
    sealed interface Making extends ClaimEvent {}

    /** Between us, the clearing house and the payer. */
    sealed interface Exchange extends ClaimEvent {}

    /** Who owes what. */
    sealed interface Money extends ClaimEvent {}

    /** Who works on it. */
    sealed interface Work extends ClaimEvent {}

    @Stored("claim.opened")
    record Opened(
            String claimId,
            String claimNumber,
            int payerRank,
            int split,
            SignedSession session,
            @Nullable String payerName,
            long chargeCents,
            Instant occurredAt)
            implements Making {}

    @Stored("claim.priced")
    record Priced(Pricing pricing, Instant occurredAt) implements Making {}

    @Stored("claim.check-failed")
    record CheckFailed(List<Check> checks, Instant occurredAt) implements Making {}

    @Stored("claim.check-passed")
    record CheckPassed(List<Check> checks, Instant occurredAt) implements Making {}

    /**
     * @param frequencyCode 1 = original, 7 = replaces what the payer has under its control number
     * @param contractualBackCents what the refused adjudication gave up by contract, owed by the payer again
     * @param patientBackCents what it laid on the patient, owed by the payer again
     */
    @Stored("claim.returned-to-work")
    record ReturnedToWork(
            String why,
            String frequencyCode,
            @Nullable String originalPayerControlNumber,
            long contractualBackCents,
            long patientBackCents,
            Instant occurredAt)
            implements Making {}

    /** @param chargeChangeCents the charge less what earlier submissions already charged */
    @Stored("claim.submitted")
    record Submitted(
            String batchId,
            String groupControl,
            String setControl,
            String payerId,
            long chargeCents,
            long chargeChangeCents,
            Instant occurredAt)
            implements Exchange {}

    @Stored("claim.set-accepted")
    record SetAccepted(String groupControl, String setControl, Instant occurredAt) implements Exchange {}

    @Stored("claim.set-rejected")
    record SetRejected(String groupControl, String setControl, List<String> errors, Instant occurredAt)
            implements Exchange {}

    /** Taken into adjudication; its date proves timely filing. */
    @Stored("claim.accepted-by-payer")
    record AcceptedByPayer(
            String category, String status, @Nullable String payerControlNumber, Instant occurredAt)
            implements Exchange {}

    @Stored("claim.rejected-by-payer")
    record RejectedByPayer(String category, String status, Instant occurredAt) implements Exchange {}

    @Stored("claim.adjudicated")
    record Adjudicated(Settlement settlement, Settlement.Outcome outcome, Instant occurredAt) implements Money {}

    /** The payer has it again and decides anew. */
    @Stored("claim.reversed")
    record Reversed(Settlement negation, Instant occurredAt) implements Money {}

    @Stored("claim.closed")
    record Closed(String why, long writtenOffCents, Instant occurredAt) implements Money {}

    @Stored("claim.taken")
    record Taken(String ownerId, String ownerName, Instant occurredAt) implements Work {}

    @Stored("claim.given-back")
    record GivenBack(Instant occurredAt) implements Work {}
}
