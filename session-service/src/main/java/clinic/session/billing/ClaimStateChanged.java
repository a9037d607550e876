package clinic.session.billing;

import java.time.Instant;

/** Our cut-down copy of clinic.billing.claim-state-changed.v1. */
record ClaimStateChanged(String claimId, String state, long paidCents, long patientCents, Instant occurredAt) {}
