package clinic.billing.claim;

import clinic.platform.aggregate.DecidedAggregate;
import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot(type = "claim")
public final class Claim extends DecidedAggregate<ClaimCommand, ClaimState, ClaimEvent> {

    public Claim(String id) {
        super(id, new ClaimDecider());
    }

    /**
     * The id that every repeat of a signed session meets.
     *
     * @param payerRank 1 for the first payer
     * @param split counts the claims into which one session had to be cut, from 1
     */
    public static String id(String sessionId, int payerRank, int split) {
        return "claim-" + sessionId + "-" + payerRank + "-" + split;
    }
}
