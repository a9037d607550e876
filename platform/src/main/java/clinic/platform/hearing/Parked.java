package clinic.platform.hearing;

import clinic.platform.decider.BadInput;
import clinic.platform.decider.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/** What an operator does with parked aggregates: look, replay in order, or give one fact up with a reason. */
public final class Parked {

    private final Collection<Hearing> hearings;
    private final ParkedFacts parked;
    private final Replay replay;
    private final Ears ears;
    private final TransactionOperations transactions;

    Parked(
            Collection<Hearing> hearings,
            ParkedFacts parked,
            Replay replay,
            Ears ears,
            TransactionOperations transactions) {
        this.hearings = hearings;
        this.parked = parked;
        this.replay = replay;
        this.ears = ears;
        this.transactions = transactions;
    }

    public List<ParkedFact> list() {
        return parked.list();
    }

    public long count() {
        return parked.count();
    }

    /**
     * Takes in the parked facts of one aggregate in the order of their sequence, until one fails again.
     *
     * @return why the first one still fails; empty if none is left
     */
    public Optional<String> replay(String hearingName, String aggregateId) {
        return replay.of(hearing(hearingName), aggregateId);
    }

    /**
     * Gives up the fact that blocks its aggregate. Its effect is lost; who decided so and why is kept, and the facts
     * behind it can be replayed. Where two records claim the same place, the other one still has it.
     */
    public void discard(String hearingName, String aggregateId, String why, String by) {
        BadInput.check(!why.isBlank(), "why", "Say why this fact is given up.");
        Hearing hearing = hearing(hearingName);
        transactions.executeWithoutResult(transaction -> {
            parked.lock(hearing.name(), aggregateId);
            ParkedFacts.Stored stored = parked.first(hearing.name(), aggregateId)
                    .orElseThrow(() -> new NotFound("parked fact of " + aggregateId));
            if (!parked.anotherClaimsThePlaceOf(stored.id())) {
                ears.passOver(hearing, stored);
            }
            parked.discard(stored.id(), why, by);
        });
    }

    private Hearing hearing(String name) {
        return hearings.stream()
                .filter(hearing -> hearing.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("consumer " + name));
    }
}
