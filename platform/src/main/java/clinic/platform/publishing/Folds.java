package clinic.platform.publishing;

import clinic.platform.aggregate.DecidedAggregate;
import clinic.platform.aggregate.History;
import clinic.platform.event.Recorded;
import java.util.HashMap;
import java.util.Map;

/**
 * The states that a batch of events leads to. An event that follows one of the same batch, or that is an aggregate's
 * first, needs no look into the store. Not kept beyond the batch: a subject's key may be removed, and with it what a
 * state says of a person.
 */
final class Folds {

    private record Fold(long sequence, Object state) {}

    private final History history;
    private final Map<String, Fold> newest = new HashMap<>();

    Folds(History history) {
        this.history = history;
    }

    @SuppressWarnings("unchecked") // an aggregate has one type, and so have its states
    <S, E> S after(Class<? extends DecidedAggregate<?, S, E>> type, E event, Recorded recorded) {
        Fold before = newest.get(recorded.aggregateId());
        S state = recorded.sequence() == 0
                ? history.evolve(type, history.initial(type), event)
                : before != null && before.sequence() == recorded.sequence() - 1
                        ? history.evolve(type, (S) before.state(), event)
                        : folded(type, recorded);
        newest.put(recorded.aggregateId(), new Fold(recorded.sequence(), state));
        return state;
    }

    private <S, E> S folded(Class<? extends DecidedAggregate<?, S, E>> type, Recorded recorded) {
        return history.fold(
                type,
                history.of(recorded.aggregateId()),
                past -> past.recorded().sequence() <= recorded.sequence());
    }
}
