package clinic.billing.claims;

import clinic.billing.claim.Claim;
import clinic.billing.claim.ClaimCommand;
import clinic.billing.claim.ClaimState;
import clinic.billing.claim.Dossier;
import clinic.billing.dossier.Reconsider;
import clinic.platform.aggregate.Commands;
import clinic.platform.aggregate.Committed;
import clinic.platform.aggregate.History;
import clinic.platform.decider.NotFound;
import clinic.platform.reading.ReadYourWrite;
import clinic.platform.security.CurrentActor;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What a biller does with a claim; screen and API alike. */
@Component
class ClaimActs {

    private static final String ROWS = "billing.claims";

    private final Commands commands;
    private final Reconsider reconsider;
    private final History history;
    private final ReadYourWrite ownWrite;

    ClaimActs(Commands commands, Reconsider reconsider, History history, ReadYourWrite ownWrite) {
        this.commands = commands;
        this.reconsider = reconsider;
        this.history = history;
        this.ownWrite = ownWrite;
    }

    Committed take(String claimId) {
        return sent(claimId, new ClaimCommand.Take());
    }

    Committed giveBack(String claimId) {
        return sent(claimId, new ClaimCommand.GiveBack());
    }

    Committed checkAgain(String claimId) {
        return reconsidered(claimId, ClaimCommand.Prepare::new);
    }

    Committed resend(String claimId, String why) {
        return reconsidered(claimId, dossier -> new ClaimCommand.Resend(why, dossier));
    }

    Committed close(String claimId, String why) {
        return sent(claimId, new ClaimCommand.Close(why));
    }

    private Committed sent(String claimId, ClaimCommand command) {
        existing(claimId);
        Committed committed = commands.send(claimId, command);
        ownWrite.await(ROWS, committed);
        return committed;
    }

    private Committed reconsidered(String claimId, Function<Dossier, ClaimCommand> order) {
        Committed committed = reconsider.send(existing(claimId).opening(), CurrentActor.get(), order);
        ownWrite.await(ROWS, committed);
        return committed;
    }

    private ClaimState existing(String claimId) {
        ClaimState claim = Claim.isId(claimId) ? history.fold(Claim.class, claimId) : null;
        if (claim == null || claim.phase() == ClaimState.Phase.UNOPENED) {
            throw new NotFound("claim " + claimId);
        }
        return claim;
    }
}
