package clinic.billing.publishing;

import java.time.Instant;

/** What billing says to others. Schemas and examples stand in {@code contracts/billing}. */
sealed interface PublishedEvent {

    record ClaimOpened(
            String claimId,
            String sessionId,
            String claimNumber,
            String payerName,
            long chargeCents,
            Instant occurredAt)
            implements PublishedEvent {}

    record ClaimStateChanged(
            String claimId, String sessionId, String state, long paidCents, long patientCents, Instant occurredAt)
            implements PublishedEvent {}
}
