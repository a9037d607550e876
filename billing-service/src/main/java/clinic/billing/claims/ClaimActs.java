package clinic.billing.claims;

import clinic.billing.claim.Claim;
import clinic.billing.claim.ClaimCommand;
import clinic.billing.claim.ClaimState;
import clinic.billing.dossier.Dossiers;
import clinic.platform.aggregate.Commands;
import clinic.platform.aggregate.Committed;
import clinic.platform.aggregate.History;
import clinic.platform.decider.NotFound;
import clinic.platform.reading.ReadYourWrite;
import org.springframework.stereotype.Component;

/** What a biller does with a claim; screen and API alike. */
@Component
class ClaimActs {

    private static final String ROWS = "billing.claims";

    private final Commands commands;
    private final Dossiers dossiers;
    private final History history;
    private final ReadYourWrite ownWrite;

    ClaimActs(Commands commands, Dossiers dossiers, History history, ReadYourWrite ownWrite) {
        this.commands = commands;
        this.dossiers = dossiers;
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
        var opened = existing(claimId).opening();
        return sent(claimId, new ClaimCommand.Prepare(dossiers.of(opened.session(), opened.payerRank())));
    }

    Committed resend(String claimId, String why) {
        var opened = existing(claimId).opening();
        return sent(claimId, new ClaimCommand.Resend(why, dossiers.of(opened.session(), opened.payerRank())));
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

    private ClaimState existing(String claimId) {
        ClaimState claim = history.fold(Claim.class, claimId);
        if (claim.phase() == ClaimState.Phase.UNOPENED) {
            throw new NotFound("claim " + claimId);
        }
        return claim;
    }
}
