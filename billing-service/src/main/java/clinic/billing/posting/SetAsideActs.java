package clinic.billing.posting;

import clinic.billing.claim.Claim;
import clinic.billing.claim.Settlement;
import clinic.billing.dossier.ClaimNumbers;
import clinic.billing.remittance.Advice;
import clinic.billing.remittance.Remittance;
import clinic.billing.remittance.RemittanceCommand;
import clinic.billing.setup.SetUp;
import clinic.platform.aggregate.Commands;
import clinic.platform.aggregate.Committed;
import clinic.platform.aggregate.History;
import clinic.platform.decider.BadInput;
import clinic.platform.decider.NotFound;
import clinic.platform.reading.ReadYourWrite;
import clinic.platform.security.AllowedTo;
import org.springframework.stereotype.Component;

/** What a biller does with a claim of a remittance that could not be posted. */
@Component
class SetAsideActs {

    private static final String ROWS = "billing.remittances";

    private final Commands commands;
    private final History history;
    private final ClaimNumbers numbers;
    private final SetUp setUp;
    private final ReadYourWrite ownWrite;

    SetAsideActs(Commands commands, History history, ClaimNumbers numbers, SetUp setUp, ReadYourWrite ownWrite) {
        this.commands = commands;
        this.history = history;
        this.numbers = numbers;
        this.setUp = setUp;
        this.ownWrite = ownWrite;
    }

    @AllowedTo("BILLING")
    private record Match(String remittanceId, int position) {}

    /** Posts it to the claim that has this number. */
    Committed match(String remittanceId, int position, String claimNumber) {
        Advice advice = existing(remittanceId);
        BadInput.check(position >= 0 && position < advice.claims().size(), "position", "The file has no such claim.");
        String claimId = numbers.claimId(claimNumber.strip())
                .orElseThrow(() -> new BadInput("claimNumber", "No claim of ours has this number."));
        Decided decided = new Decided(
                remittanceId,
                advice.trace(),
                advice.claims().get(position),
                setUp.adjustmentRules(advice.paymentDate()));
        Committed committed = commands.together(new Match(remittanceId, position), aggregates -> {
            var claim = aggregates.load(Claim.class, claimId);
            var remittance = aggregates.load(Remittance.class, remittanceId);
            var settled = remittance.state().settled().get(position);
            if (settled == null || !claimId.equals(settled.claimId())) {
                Settlement settlement = decided.on(claim.state());
                claim.decide(decided.order(settlement));
                remittance.decide(new RemittanceCommand.MatchClaim(position, claimId, settlement));
            }
            return remittance.committed();
        });
        ownWrite.await(ROWS, committed);
        return committed;
    }

    /** Lets it go: its money leaves the books. */
    Committed dismiss(String remittanceId, int position, String why) {
        existing(remittanceId);
        Committed committed = commands.send(remittanceId, new RemittanceCommand.DismissClaim(position, why));
        ownWrite.await(ROWS, committed);
        return committed;
    }

    private Advice existing(String remittanceId) {
        Advice advice = Remittance.isId(remittanceId)
                ? history.fold(Remittance.class, remittanceId).advice()
                : null;
        if (advice == null) {
            throw new NotFound("remittance");
        }
        return advice;
    }
}
