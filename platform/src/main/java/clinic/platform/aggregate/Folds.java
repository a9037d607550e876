package clinic.platform.aggregate;

import clinic.platform.event.Recorded;
import java.util.HashMap;
import java.util.Map;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The states that a batch of events leads to. An event that follows one of the same batch, or that is an aggregate's
 * first, needs no look into the store. Not kept beyond the batch: a subject's key may be removed, and with it what a
 * state says of a person.
 */
public final class Folds {

    private record Fold(long sequence, Object state) {}

    /** Of one transaction. */
    private record Kept(Folds folds) implements TransactionSynchronization {}

    private final History history;
    private final Map<String, Fold> newest = new HashMap<>();

    public Folds(History history) {
        this.history = history;
    }

    static Folds ofTransaction(History history) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new Folds(history);
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Kept.class::isInstance)
                .map(kept -> ((Kept) kept).folds())
                .findFirst()
                .orElseGet(() -> {
                    Folds folds = new Folds(history);
                    TransactionSynchronizationManager.registerSynchronization(new Kept(folds));
                    return folds;
                });
    }

    @SuppressWarnings("unchecked") // an aggregate has one type, and so have its states
    public <S, E> S after(Class<? extends DecidedAggregate<?, S, E>> type, E event, Recorded recorded) {
        Fold before = newest.get(recorded.aggregateId());
        S state;
        if (recorded.sequence() == 0) {
            state = history.first(type, event);
        } else if (before != null && before.sequence() == recorded.sequence() - 1) {
            state = history.next(type, (S) before.state(), event);
        } else {
            state = history.fold(
                    type,
                    history.of(recorded.aggregateId()),
                    past -> past.recorded().sequence() <= recorded.sequence());
        }
        newest.put(recorded.aggregateId(), new Fold(recorded.sequence(), state));
        return state;
    }
}
