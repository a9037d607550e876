package clinic.platform.hearing;

import clinic.platform.decider.BadInput;
import clinic.platform.decider.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** What an operator does with parked aggregates: look, replay in order, or give one fact up with a reason. */
public final class Parked {

    private static final Logger log = LoggerFactory.getLogger(Parked.class);

    private final Collection<Hearing> hearings;
    private final ParkedFacts parked;
    private final Ears ears;
    private final TransactionOperations transactions;

    Parked(Collection<Hearing> hearings, ParkedFacts parked, Ears ears, TransactionOperations transactions) {
        this.hearings = hearings;
        this.parked = parked;
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
     * Takes in the parked facts of one aggregate in the order they came, until one fails again.
     *
     * @return why the first one still fails; empty if none is left
     */
    public Optional<String> replay(String hearingName, String aggregateId) {
        Hearing hearing = hearing(hearingName);
        while (true) {
            Step step = next(hearing, aggregateId);
            if (step.done() || step.failure().isPresent()) {
                return step.failure();
            }
        }
    }

    private Step next(Hearing hearing, String aggregateId) {
        Optional<ParkedFacts.Stored> oldest = transactions.execute(t -> parked.oldest(hearing.name(), aggregateId));
        if (oldest == null || oldest.isEmpty()) {
            return new Step(true, Optional.empty());
        }
        ParkedFacts.Stored stored = oldest.get();
        try {
            transactions.executeWithoutResult(transaction -> {
                ears.take(hearing, stored.fact());
                parked.remove(stored.id());
            });
            return new Step(false, Optional.empty());
        } catch (RuntimeException e) {
            if (Infrastructure.failedIn(e)) {
                throw e;
            }
            log.info(
                    "parked fact {} of {} failed again: {}",
                    stored.id(),
                    hearing.name(),
                    e.getClass().getSimpleName());
            String reason = FactListener.reason(e);
            transactions.executeWithoutResult(t -> parked.failedAgain(stored.id(), reason));
            return new Step(true, Optional.of(reason));
        }
    }

    /**
     * Gives up the fact that blocks its aggregate. Its effect is lost; who decided so and why is kept, and the facts
     * behind it can be replayed.
     */
    public void discard(String hearingName, String aggregateId, String why, String by) {
        BadInput.check(!why.isBlank(), "why", "Say why this fact is given up.");
        Hearing hearing = hearing(hearingName);
        transactions.executeWithoutResult(transaction -> {
            ParkedFacts.Stored stored = parked.oldest(hearing.name(), aggregateId)
                    .orElseThrow(() -> new NotFound("parked fact of " + aggregateId));
            ears.passOver(hearing, stored);
            parked.discard(stored.id(), why, by);
        });
    }

    private Hearing hearing(String name) {
        return hearings.stream()
                .filter(hearing -> hearing.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("consumer " + name));
    }

    private record Step(boolean done, Optional<String> failure) {}
}
