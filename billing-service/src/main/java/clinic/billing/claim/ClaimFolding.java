package clinic.billing.claim;

import clinic.billing.claim.ClaimEvent.*;
import clinic.billing.claim.ClaimState.*;
import org.jspecify.annotations.Nullable;

/** What each event changes. */
final class ClaimFolding {

    private ClaimFolding() {}

    static ClaimState evolve(ClaimState state, ClaimEvent event) {
        return switch (event) {
            case Making e -> made(state, e);
            case Exchange e -> exchanged(state, e);
            case Adjudicated e -> state.with(new Owed(e.settlement(), 0)).in(phase(e.outcome()));
            case Reversed e -> state.with(Owed.NOTHING).in(Phase.ACCEPTED);
            case Closed e ->
                state.with(new Owed(state.owed().settlement(), e.writtenOffCents()))
                        .in(Phase.CLOSED);
            case Taken e -> state.with(new Owner(e.ownerId(), e.ownerName()));
            case GivenBack e -> state.with((Owner) null);
        };
    }

    private static ClaimState made(ClaimState state, Making event) {
        return switch (event) {
            case Opened e ->
                new ClaimState(
                        Phase.NEEDS_WORK,
                        new Opening(e.claimId(), e.claimNumber(), e.payerRank(), e.split(), e.session()),
                        state.made(),
                        state.sent(),
                        state.owed(),
                        state.owner());
            case Priced e -> priced(state, e.pricing());
            case CheckFailed e -> state.with(state.made().with(e.checks())).in(Phase.NEEDS_WORK);
            case CheckPassed e -> state.with(state.made().with(e.checks())).in(Phase.READY);
            case ReturnedToWork e ->
                state.with(new Made(
                                state.made().pricing(),
                                state.made().checks(),
                                e.frequencyCode(),
                                e.originalPayerControlNumber()))
                        .with(Owed.NOTHING)
                        .in(Phase.NEEDS_WORK);
        };
    }

    private static ClaimState priced(ClaimState state, Pricing pricing) {
        String payerId = pricing.payerId();
        Made made = state.made().with(pricing);
        return state.with(payerId != null && state.sent().toAnotherThan(payerId) ? made.original() : made);
    }

    private static ClaimState exchanged(ClaimState state, Exchange event) {
        Sent sent = state.sent();
        return switch (event) {
            case Submitted e ->
                state.with(new Sent(
                                sent.times() + 1,
                                e.batchId(),
                                e.groupControl(),
                                e.setControl(),
                                e.payerId(),
                                false,
                                e.chargeCents(),
                                null,
                                null))
                        .in(Phase.SUBMITTED);
            case SetAccepted e -> state.with(answered(sent, true, null, null));
            case SetRejected e ->
                state.with(answered(sent, false, null, "999: " + String.join("; ", e.errors())))
                        .in(Phase.REJECTED);
            case AcceptedByPayer e ->
                state.with(answered(sent, true, e.payerControlNumber(), null)).in(Phase.ACCEPTED);
            case RejectedByPayer e ->
                state.with(answered(sent, true, null, e.category() + ": " + e.status()))
                        .in(Phase.REJECTED);
        };
    }

    private static Sent answered(
            Sent sent, boolean setAccepted, @Nullable String payerControlNumber, @Nullable String refusal) {
        return new Sent(
                sent.times(),
                sent.batchId(),
                sent.groupControl(),
                sent.setControl(),
                sent.payerId(),
                setAccepted,
                sent.chargedCents(),
                payerControlNumber,
                refusal);
    }

    private static Phase phase(Settlement.Outcome outcome) {
        return switch (outcome) {
            case PAID -> Phase.PAID;
            case PATIENT_BALANCE -> Phase.PATIENT_BALANCE;
            case PAID_PARTLY -> Phase.PAID_PARTLY;
            case DENIED -> Phase.DENIED;
            case FORWARDED -> Phase.FORWARDED;
        };
    }
}
