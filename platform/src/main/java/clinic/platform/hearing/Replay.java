package clinic.platform.hearing;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Takes parked facts in once more: each in a transaction of its own that also takes it out of the table. */
final class Replay {

    private static final Logger log = LoggerFactory.getLogger(Replay.class);

    private final ParkedFacts parked;
    private final Ears ears;
    private final TransactionOperations transactions;

    Replay(ParkedFacts parked, Ears ears, TransactionOperations transactions) {
        this.parked = parked;
        this.ears = ears;
        this.transactions = transactions;
    }

    /**
     * All of one aggregate in the order of their sequence, until one fails again.
     *
     * @return why the first one still fails; empty if none is left
     */
    Optional<String> of(Hearing hearing, String aggregateId) {
        while (true) {
            Optional<ParkedFacts.Stored> first = parked.first(hearing.name(), aggregateId);
            if (first.isEmpty()) {
                return Optional.empty();
            }
            Optional<String> failure = takeIn(hearing, aggregateId, first.get());
            if (failure.isPresent()) {
                return failure;
            }
        }
    }

    private Optional<String> takeIn(Hearing hearing, String aggregateId, ParkedFacts.Stored stored) {
        try {
            transactions.executeWithoutResult(transaction -> {
                parked.lock(hearing.name(), aggregateId);
                if (isStillFirst(hearing, aggregateId, stored)) {
                    ears.take(hearing, stored.fact());
                    parked.remove(stored.id());
                }
            });
            return Optional.empty();
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
            return Optional.of(reason);
        }
    }

    private boolean isStillFirst(Hearing hearing, String aggregateId, ParkedFacts.Stored stored) {
        return parked.first(hearing.name(), aggregateId)
                .filter(now -> now.id() == stored.id())
                .isPresent();
    }
}
