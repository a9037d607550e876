package clinic.session.billing;

import java.time.Instant;

/** Our cut-down copy of clinic.billing.claim-opened.v1. */
record ClaimOpened(
        String claimId, String sessionId, String claimNumber, String payerName, long chargeCents, Instant occurredAt) {}
