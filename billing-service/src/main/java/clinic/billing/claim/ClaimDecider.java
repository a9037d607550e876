package clinic.billing.claim;

import static clinic.billing.claim.ClaimRefused.Reason.*;

import clinic.billing.claim.ClaimEvent.*;
import clinic.billing.claim.ClaimState.*;
import clinic.platform.decider.BadInput;
import clinic.platform.decider.Decider;
import clinic.platform.decider.Situation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** All rules of a claim. */
final class ClaimDecider implements Decider<ClaimCommand, ClaimState, ClaimEvent> {

    private static final String ORIGINAL = "1";
    private static final String REPLACEMENT = "7";

    @Override
    public ClaimState initial() {
        return ClaimState.INITIAL;
    }

    @Override
    public List<? extends ClaimEvent> decide(ClaimCommand command, ClaimState state, Situation now) {
        if (command instanceof ClaimCommand.Open open) {
            return state.phase() == Phase.UNOPENED ? open(open, now) : List.of();
        }
        if (state.phase() == Phase.UNOPENED) {
            throw new ClaimRefused(NOT_OPENED, "There is no such claim.");
        }
        Instant at = now.now();
        return switch (command) {
            case ClaimCommand.Open c -> List.of();
            case ClaimCommand.Prepare c -> prepare(c.dossier(), state, at);
            case ClaimCommand.Submit c -> submit(c, state, at);
            case ClaimCommand.AcknowledgeSet c -> acknowledgeSet(c, state, at);
            case ClaimCommand.AcknowledgeClaim c -> acknowledgeClaim(c, state, at);
            case ClaimCommand.Adjudicate c -> adjudicate(c.settlement(), state, at);
            case ClaimCommand.Reverse c -> reverse(c.negation(), state, at);
            case ClaimCommand.Resend c -> resend(c, state, at);
            case ClaimCommand.Close c -> close(c, state, at);
            case ClaimCommand.Take c -> take(state, now);
            case ClaimCommand.GiveBack c -> giveBack(state, now);
        };
    }

    private static List<ClaimEvent> open(ClaimCommand.Open open, Situation now) {
        Preparation made = Preparation.of(
                open.session(),
                open.claimNumber(),
                open.dossier(),
                today(open.session().zone(), now.now()));
        String claimId = Claim.id(open.session().sessionId(), open.payerRank(), open.split());
        return List.of(
                new Opened(
                        claimId,
                        open.claimNumber(),
                        open.payerRank(),
                        open.split(),
                        open.session(),
                        made.pricing().payerName(),
                        made.pricing().chargeCents(),
                        now.now()),
                new Priced(made.pricing(), now.now()),
                checked(made, now.now()));
    }

    private static LocalDate today(String zone, Instant now) {
        return now.atZone(ZoneId.of(zone)).toLocalDate();
    }

    private static ClaimEvent checked(Preparation made, Instant at) {
        return made.clean() ? new CheckPassed(made.checks(), at) : new CheckFailed(made.checks(), at);
    }

    /** Once sent, a claim stays as it was sent: only before that does new knowledge change it. */
    private static List<ClaimEvent> prepare(Dossier dossier, ClaimState state, Instant at) {
        return state.phase() == Phase.NEEDS_WORK || state.phase() == Phase.READY
                ? prepared(dossier, state, at)
                : List.of();
    }

    private static List<ClaimEvent> prepared(Dossier dossier, ClaimState state, Instant at) {
        Opening opened = state.opening();
        Preparation made = Preparation.of(
                opened.session(),
                opened.claimNumber(),
                dossier,
                today(opened.session().zone(), at));
        List<ClaimEvent> events = new ArrayList<>();
        if (!made.pricing().equals(state.made().pricing())) {
            events.add(new Priced(made.pricing(), at));
        }
        boolean sameVerdict = made.clean() == (state.phase() == Phase.READY);
        if (!sameVerdict || !made.checks().equals(state.made().checks())) {
            events.add(checked(made, at));
        }
        return events;
    }

    private static List<ClaimEvent> submit(ClaimCommand.Submit c, ClaimState state, Instant at) {
        if (c.batchId().equals(state.sent().batchId())) {
            return List.of();
        }
        if (state.phase() != Phase.READY) {
            throw new ClaimRefused(NOT_READY, "Only a claim whose checks have passed can be sent.");
        }
        Pricing pricing = state.made().pricing();
        return List.of(new Submitted(
                c.batchId(),
                c.groupControl(),
                c.setControl(),
                Objects.requireNonNull(pricing.payerId(), "a ready claim has a payer"),
                pricing.chargeCents(),
                pricing.chargeCents() - state.sent().chargedCents(),
                at));
    }

    /** An acknowledgement of an earlier submission, or a second one of this, changes nothing. */
    private static List<ClaimEvent> acknowledgeSet(ClaimCommand.AcknowledgeSet c, ClaimState state, Instant at) {
        boolean thisOne = c.groupControl().equals(state.sent().groupControl())
                && c.setControl().equals(state.sent().setControl());
        if (!thisOne || state.phase() != Phase.SUBMITTED || state.sent().setAccepted()) {
            return List.of();
        }
        return List.of(
                c.accepted()
                        ? new SetAccepted(c.groupControl(), c.setControl(), at)
                        : new SetRejected(c.groupControl(), c.setControl(), c.errors(), at));
    }

    private static List<ClaimEvent> acknowledgeClaim(ClaimCommand.AcknowledgeClaim c, ClaimState state, Instant at) {
        boolean thisOne = c.batchId() != null && c.batchId().equals(state.sent().batchId());
        boolean another = c.batchId() != null && !thisOne;
        // A clearing house may take a claim that the payer behind it then rejects.
        boolean takenBack = state.phase() == Phase.ACCEPTED && thisOne && !c.accepted();
        if (another || state.phase() != Phase.SUBMITTED && !takenBack) {
            return List.of();
        }
        return List.of(
                c.accepted()
                        ? new AcceptedByPayer(c.category(), c.status(), c.payerControlNumber(), at)
                        : new RejectedByPayer(c.category(), c.status(), at));
    }

    private static List<ClaimEvent> adjudicate(Settlement settlement, ClaimState state, Instant at) {
        Settlement known = state.owed().settlement();
        if (known != null && known.remittanceId().equals(settlement.remittanceId())) {
            return List.of();
        }
        if (state.phase() == Phase.CLOSED) {
            throw new ClaimRefused(CLOSED, "The claim is closed.");
        }
        if (state.phase() == Phase.FORWARDED && known != null && settlement.ofNextPayer()) {
            Settlement both = known.followedBy(settlement);
            return List.of(new Adjudicated(both, both.outcome(), at));
        }
        if (state.phase().adjudicated()) {
            throw new ClaimRefused(ALREADY_ADJUDICATED, "An earlier remittance has settled this claim.");
        }
        if (!state.phase().withPayer() && state.phase() != Phase.REJECTED) {
            throw new ClaimRefused(NOT_SUBMITTED, "This claim has not been sent.");
        }
        return List.of(new Adjudicated(settlement, settlement.outcome(), at));
    }

    private static List<ClaimEvent> reverse(Settlement negation, ClaimState state, Instant at) {
        if (state.phase() == Phase.CLOSED) {
            throw new ClaimRefused(CLOSED, "The claim is closed.");
        }
        Settlement settled = state.owed().settlement();
        if (settled == null || !negation.negates(settled)) {
            throw new ClaimRefused(
                    NOT_WHAT_WAS_SETTLED, "The payer takes back something else than what we posted on this claim.");
        }
        return List.of(new Reversed(negation, at));
    }

    private static List<ClaimEvent> resend(ClaimCommand.Resend c, ClaimState state, Instant at) {
        BadInput.check(!c.why().isBlank(), "why", "Say what was put right.");
        List<ClaimEvent> events = new ArrayList<>();
        ClaimEvent back = switch (state.phase()) {
            case REJECTED -> returnedFromRejection(c, state, at);
            case DENIED -> returnedFromDenial(c, state, at);
            case PAID_PARTLY ->
                throw new ClaimRefused(
                        MONEY_IN_IT,
                        "The payer has paid a part. It must take that payment back in a remittance first.");
            case SUBMITTED, ACCEPTED, FORWARDED ->
                throw new ClaimRefused(STILL_WITH_THE_PAYER, "The payer has not answered yet.");
            default -> throw new ClaimRefused(NOTHING_TO_RESEND, "Only a rejected or denied claim can be sent again.");
        };
        events.add(back);
        ClaimState after = new ClaimDecider().evolve(state, back);
        events.addAll(prepared(c.dossier(), after, at));
        return events;
    }

    /** A rejection never reached the payer's decision: what it was, original or replacement, it is again. */
    private static ClaimEvent returnedFromRejection(ClaimCommand.Resend c, ClaimState state, Instant at) {
        Made made = state.made();
        return new ReturnedToWork(c.why(), made.frequencyCode(), made.originalPayerControlNumber(), 0, 0, at);
    }

    /** What one payer has under its number, no other payer can replace. */
    private static ClaimEvent returnedFromDenial(ClaimCommand.Resend c, ClaimState state, Instant at) {
        Settlement denied = Objects.requireNonNull(state.owed().settlement(), "a denied claim was settled");
        Insured.Coverage coverage = c.dossier().coverage();
        String known =
                denied.payerControlNumber() == null ? state.sent().payerControlNumber() : denied.payerControlNumber();
        String original = coverage != null && state.sent().toAnotherThan(coverage.payerId()) ? null : known;
        return new ReturnedToWork(
                c.why(),
                original == null ? ORIGINAL : REPLACEMENT,
                original,
                denied.contractualCents(),
                denied.patientCents(),
                at);
    }

    private static List<ClaimEvent> close(ClaimCommand.Close c, ClaimState state, Instant at) {
        BadInput.check(!c.why().isBlank(), "why", "Say why it is closed.");
        if (state.phase() == Phase.CLOSED) {
            return List.of();
        }
        if (state.phase().withPayer() || state.phase() == Phase.FORWARDED) {
            throw new ClaimRefused(STILL_WITH_THE_PAYER, "The payer has not answered yet.");
        }
        Settlement settlement = state.owed().settlement();
        long open = settlement != null ? settlement.openCents() : state.sent().chargedCents();
        return List.of(new Closed(c.why(), open, at));
    }

    private static List<ClaimEvent> take(ClaimState state, Situation now) {
        Owner owner = state.owner();
        if (owner != null && owner.id().equals(now.actor().id())) {
            return List.of();
        }
        if (owner != null) {
            throw new ClaimRefused(ALREADY_TAKEN, owner.name() + " works on this claim. They can give it back.");
        }
        return List.of(new Taken(now.actor().id(), now.actor().name(), now.now()));
    }

    private static List<ClaimEvent> giveBack(ClaimState state, Situation now) {
        Owner owner = state.owner();
        if (owner == null) {
            return List.of();
        }
        if (!owner.id().equals(now.actor().id())) {
            throw new ClaimRefused(NOT_YOURS, owner.name() + " works on this claim, so only they can give it back.");
        }
        return List.of(new GivenBack(now.now()));
    }

    @Override
    public ClaimState evolve(ClaimState state, ClaimEvent event) {
        return ClaimFolding.evolve(state, event);
    }
}
