package clinic.billing.claim;

import clinic.platform.aggregate.DecidedAggregate;
import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot(type = "claim")
public final class Claim extends DecidedAggregate<ClaimCommand, ClaimState, ClaimEvent> {

    private static final String KIND = "claim-";

    public Claim(String id) {
        super(id, new ClaimDecider());
    }

    /** Whether an id is of this kind: another kind's events would be folded by the wrong model. */
    public static boolean isId(String id) {
        return id.startsWith(KIND);
    }

    /**
     * The id that every repeat of a signed session meets.
     *
     * @param payerRank 1 for the first payer
     * @param split counts the claims into which one session had to be cut, from 1
     */
    public static String id(String sessionId, int payerRank, int split) {
        return KIND + sessionId + "-" + payerRank + "-" + split;
    }
}
