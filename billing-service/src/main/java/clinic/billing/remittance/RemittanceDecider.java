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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All rules of a remittance. The first is that an imbalance is never absorbed. */
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
            case RemittanceCommand.AskForCorrection c -> askForCorrection(c, state, at);
        };
    }

    /** The same bytes again are no news. The same payment in other bytes is, unless the first was refused. */
    private static List<RemittanceEvent> receive(RemittanceCommand.Receive c, RemittanceState state, Instant at) {
        if (state.files().contains(c.sha256())) {
            return List.of();
        }
        if (state.phase() == Phase.BALANCED || state.phase() == Phase.POSTED) {
            return List.of(new DuplicateReceived(c.fileId(), c.sha256(), c.technicalKey(), at));
        }
        boolean sound = c.failing().isEmpty() && c.defects().isEmpty();
        return List.of(
                new Received(Remittance.id(c.advice()), c.advice(), c.fileId(), c.sha256(), c.technicalKey(), at),
                sound
                        ? new Balanced(c.advice().providerAdjustments(), at)
                        : new RefusedToPost(c.failing(), c.defects(), at));
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

    private static ClaimPayment payment(int position, RemittanceState state) {
        Advice advice = state.advice();
        if (advice == null) {
            throw new RemittanceRefused(NOT_RECEIVED, "There is no such remittance.");
        }
        if (state.phase() == Phase.REFUSED) {
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
            throw new RemittanceRefused(NOTHING_TO_CORRECT, "This remittance adds up and is posted.");
        }
        return c.how().equals(state.correctionAsked()) ? List.of() : List.of(new CorrectionAsked(c.how(), at));
    }

    @Override
    public RemittanceState evolve(RemittanceState state, RemittanceEvent event) {
        return switch (event) {
            case Received e ->
                new RemittanceState(
                        Phase.UNKNOWN,
                        e.remittanceId(),
                        e.advice(),
                        e.fileId(),
                        with(state.files(), e.sha256()),
                        List.of(),
                        List.of(),
                        Map.of(),
                        state.duplicates(),
                        null);
            case DuplicateReceived e ->
                new RemittanceState(
                        state.phase(),
                        state.remittanceId(),
                        state.advice(),
                        state.fileId(),
                        with(state.files(), e.sha256()),
                        state.failing(),
                        state.defects(),
                        state.settled(),
                        state.duplicates() + 1,
                        state.correctionAsked());
            case Balanced e -> in(state, state.wholeWith(0) ? Phase.POSTED : Phase.BALANCED, List.of(), List.of());
            case RefusedToPost e -> in(state, Phase.REFUSED, e.failing(), e.defects());
            case ClaimPosted e -> settled(state, e.position(), new Posted(e.claimId(), null));
            case ClaimSetAside e -> settled(state, e.position(), new Posted(null, e.sentence()));
            case CorrectionAsked e ->
                new RemittanceState(
                        state.phase(),
                        state.remittanceId(),
                        state.advice(),
                        state.fileId(),
                        state.files(),
                        state.failing(),
                        state.defects(),
                        state.settled(),
                        state.duplicates(),
                        e.how());
        };
    }

    private static RemittanceState in(RemittanceState state, Phase phase, List<Balance> failing, List<String> defects) {
        return new RemittanceState(
                phase,
                state.remittanceId(),
                state.advice(),
                state.fileId(),
                state.files(),
                failing,
                defects,
                state.settled(),
                state.duplicates(),
                state.correctionAsked());
    }

    private static RemittanceState settled(RemittanceState state, int position, Posted posted) {
        Map<Integer, Posted> settled = new HashMap<>(state.settled());
        settled.put(position, posted);
        return new RemittanceState(
                state.wholeWith(settled.size()) ? Phase.POSTED : state.phase(),
                state.remittanceId(),
                state.advice(),
                state.fileId(),
                state.files(),
                state.failing(),
                state.defects(),
                settled,
                state.duplicates(),
                state.correctionAsked());
    }

    private static Set<String> with(Set<String> files, String sha256) {
        Set<String> all = new HashSet<>(files);
        all.add(sha256);
        return all;
    }
}
