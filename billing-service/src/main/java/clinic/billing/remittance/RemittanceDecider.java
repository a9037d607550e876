package clinic.billing.remittance;

import static clinic.billing.remittance.RemittanceRefused.Reason.*;

import clinic.billing.claim.Settlement;
import clinic.billing.remittance.Advice.ClaimPayment;
import clinic.billing.remittance.RemittanceEvent.*;
import clinic.billing.remittance.RemittanceState.*;
import clinic.platform.decider.BadInput;
import clinic.platform.decider.Decider;
import clinic.platform.decider.Situation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All rules of a remittance. The first is that an imbalance is never absorbed: a payment that is not the sum of its parts
 * posts nothing, and in one that is, a claim that does not add up posts nothing.
 */
final class RemittanceDecider implements Decider<RemittanceCommand, RemittanceState, RemittanceEvent> {

    @Override
    public RemittanceState initial() {
        return RemittanceState.INITIAL;
    }

    @Override
    public List<? extends RemittanceEvent> decide(RemittanceCommand command, RemittanceState state, Situation now) {
        Instant at = now.now();
        return switch (command) {
            case RemittanceCommand.Receive c -> receive(c, state, at);
            case RemittanceCommand.PostClaim c -> post(c, state, at);
            case RemittanceCommand.SetAside c -> setAside(c, state, at);
            case RemittanceCommand.MatchClaim c -> match(c, state, at);
            case RemittanceCommand.DismissClaim c -> dismissClaim(c, state, at);
            case RemittanceCommand.Dismiss c -> dismiss(c, state, at);
            case RemittanceCommand.AskForCorrection c -> askForCorrection(c, state, at);
            case RemittanceCommand.SayHowItCame c -> Arriving.said(c, state, at);
            case RemittanceCommand.MatchDeposit c -> Arriving.matched(c, state, at);
            case RemittanceCommand.UnmatchDeposit c -> Arriving.unmatched(c, state, at);
        };
    }

    /** The same bytes again are no news. The same payment in others is, also in one file, unless it was refused. */
    private static List<RemittanceEvent> receive(RemittanceCommand.Receive c, RemittanceState state, Instant at) {
        if (state.brought().contains(RemittanceState.key(c.sha256(), c.technicalKey()))) {
            return List.of();
        }
        if (state.phase() == Phase.BALANCED || state.phase() == Phase.POSTED) {
            return List.of(new DuplicateReceived(c.fileId(), c.sha256(), c.technicalKey(), at));
        }
        boolean sound = c.defects().isEmpty() && (c.failing().isEmpty() || soundButForClaims(c));
        return List.of(
                new Received(Remittance.id(c.advice()), c.advice(), c.fileId(), c.sha256(), c.technicalKey(), at),
                sound
                        ? new Balanced(c.advice().providerAdjustments(), at)
                        : new RefusedToPost(c.failing(), c.defects(), at));
    }

    /** Where no claim adds up there is nothing to post, and the payer may send the same payment right. */
    private static boolean soundButForClaims(RemittanceCommand.Receive c) {
        return c.failing().stream().noneMatch(balance -> balance.level() == Balance.Level.TRANSACTION)
                && c.advice().claims().stream()
                        .anyMatch(claim -> AddingUp.failing(claim).isEmpty());
    }

    private static List<RemittanceEvent> post(RemittanceCommand.PostClaim c, RemittanceState state, Instant at) {
        ClaimPayment payment = payment(c.position(), state);
        if (state.settled().containsKey(c.position())) {
            return List.of();
        }
        Settlement settlement = c.settlement();
        return List.of(new ClaimPosted(
                c.position(),
                c.claimId(),
                payment.claimNumber(),
                settlement.paidCents(),
                settlement.contractualCents(),
                settlement.patientCents(),
                at));
    }

    private static List<RemittanceEvent> setAside(RemittanceCommand.SetAside c, RemittanceState state, Instant at) {
        ClaimPayment payment = payment(c.position(), state);
        if (state.settled().containsKey(c.position())) {
            return List.of();
        }
        return List.of(new ClaimSetAside(
                c.position(), payment.claimNumber(), payment.paidCents(), c.reason(), c.sentence(), at));
    }

    private static List<RemittanceEvent> match(RemittanceCommand.MatchClaim c, RemittanceState state, Instant at) {
        ClaimPayment payment = payment(c.position(), state);
        Posted posted = state.settled().get(c.position());
        if (posted != null && c.claimId().equals(posted.claimId())) {
            return List.of();
        }
        mustBeSetAside(posted);
        Settlement settlement = c.settlement();
        return List.of(new ClaimMatched(
                c.position(),
                c.claimId(),
                payment.claimNumber(),
                settlement.paidCents(),
                settlement.contractualCents(),
                settlement.patientCents(),
                at));
    }

    private static List<RemittanceEvent> dismissClaim(
            RemittanceCommand.DismissClaim c, RemittanceState state, Instant at) {
        BadInput.check(!c.why().isBlank(), "why", "Say what became of this money.");
        ClaimPayment payment = payment(c.position(), state);
        Posted posted = state.settled().get(c.position());
        if (posted != null && posted.dismissed() != null) {
            return List.of();
        }
        mustBeSetAside(posted);
        return List.of(new ClaimDismissed(c.position(), payment.claimNumber(), payment.paidCents(), c.why(), at));
    }

    private static void mustBeSetAside(@Nullable Posted posted) {
        if (posted == null || posted.problem() == null) {
            throw new RemittanceRefused(NOT_SET_ASIDE, "This claim of the file does not wait for anybody.");
        }
    }

    private static List<RemittanceEvent> dismiss(RemittanceCommand.Dismiss c, RemittanceState state, Instant at) {
        BadInput.check(!c.why().isBlank(), "why", "Say why nothing more comes of it.");
        return switch (state.phase()) {
            case UNKNOWN -> throw new RemittanceRefused(NOT_RECEIVED, "There is no such remittance.");
            case BALANCED, POSTED ->
                throw new RemittanceRefused(NOT_REFUSED, "It adds up, so it is in the books and stays there.");
            case REFUSED -> List.of(new Dismissed(c.why(), at));
            case DISMISSED -> List.of();
        };
    }

    private static ClaimPayment payment(int position, RemittanceState state) {
        Advice advice = state.advice();
        if (advice == null) {
            throw new RemittanceRefused(NOT_RECEIVED, "There is no such remittance.");
        }
        if (state.phase() == Phase.REFUSED || state.phase() == Phase.DISMISSED) {
            throw new RemittanceRefused(NOT_BALANCED, "It does not add up, so nothing of it is posted.");
        }
        BadInput.check(position >= 0 && position < advice.claims().size(), "position", "The file has no such claim.");
        return advice.claims().get(position);
    }

    private static List<RemittanceEvent> askForCorrection(
            RemittanceCommand.AskForCorrection c, RemittanceState state, Instant at) {
        BadInput.check(!c.how().isBlank(), "how", "Say whom you asked, and how.");
        boolean setAside = state.settled().values().stream().anyMatch(posted -> posted.problem() != null);
        if (state.phase() != Phase.REFUSED && !setAside) {
            throw new RemittanceRefused(NOTHING_TO_CORRECT, "Nothing of this remittance waits for a correction.");
        }
        return c.how().equals(state.correctionAsked()) ? List.of() : List.of(new CorrectionAsked(c.how(), at));
    }

    @Override
    public RemittanceState evolve(RemittanceState state, RemittanceEvent event) {
        return switch (event) {
            case Received e -> state.received(e);
            case DuplicateReceived e -> state.again(RemittanceState.key(e.sha256(), e.technicalKey()));
            case Balanced e -> state.in(state.wholeWith(0) ? Phase.POSTED : Phase.BALANCED, List.of(), List.of());
            case RefusedToPost e -> state.in(Phase.REFUSED, e.failing(), e.defects());
            case ClaimPosted e -> state.settled(e.position(), Posted.to(e.claimId()));
            case ClaimSetAside e -> state.settled(e.position(), Posted.aside(e.sentence()));
            case ClaimMatched e -> state.settled(e.position(), Posted.to(e.claimId()));
            case ClaimDismissed e -> state.settled(e.position(), Posted.dismissedAs(e.why()));
            case Dismissed e -> state.noted(Phase.DISMISSED, state.correctionAsked(), e.why());
            case CorrectionAsked e -> state.noted(state.phase(), e.how(), state.dismissed());
            case MeansSaid e ->
                state.arriving(new Arrival(e.means(), state.arrival().depositId()));
            case DepositMatched e -> state.arriving(new Arrival(state.arrival().said(), e.depositId()));
            case DepositUnmatched _ ->
                state.arriving(new Arrival(state.arrival().said(), null));
        };
    }
}
