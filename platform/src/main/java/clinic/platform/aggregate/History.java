package clinic.platform.aggregate;

import clinic.platform.decider.Decider;
import clinic.platform.event.Recorded;
import clinic.platform.event.RecordedEvent;
import clinic.platform.source.StoredEvents;
import java.util.List;
import java.util.function.Predicate;

/** The stored events of one aggregate, for reading: its log, and its state as of any moment. */
public final class History {

    private final AggregateModels models;
    private final StoredEvents events;

    public History(AggregateModels models, StoredEvents events) {
        this.models = models;
        this.events = events;
    }

    /** All events in order; empty if nothing has this id. */
    public List<RecordedEvent<Object>> of(String aggregateId) {
        return events.of(aggregateId);
    }

    /** The state now; the initial state if nothing has this id. */
    public <S, E> S fold(Class<? extends DecidedAggregate<?, S, E>> type, String aggregateId) {
        return fold(type, of(aggregateId), event -> true);
    }

    /** The state that the events that pass the filter lead to, e.g. those recorded up to a moment. */
    @SuppressWarnings("unchecked") // an aggregate's events are its model's
    public <S, E> S fold(
            Class<? extends DecidedAggregate<?, S, E>> type,
            List<RecordedEvent<Object>> events,
            Predicate<RecordedEvent<Object>> counts) {
        Decider<?, S, E> decider = decider(type);
        S state = decider.initial();
        for (RecordedEvent<Object> event : events) {
            if (counts.test(event)) {
                state = decider.evolve(state, (E) event.event());
            }
        }
        return state;
    }

    /**
     * The state that an event led to, for a reader that is at it. Who applies one event after the other of an aggregate
     * in one transaction has it folded once, not once for each.
     */
    public <S, E> S after(Class<? extends DecidedAggregate<?, S, E>> type, E event, Recorded recorded) {
        return Folds.ofTransaction(this).after(type, event, recorded);
    }

    <S, E> S first(Class<? extends DecidedAggregate<?, S, E>> type, E event) {
        Decider<?, S, E> decider = decider(type);
        return decider.evolve(decider.initial(), event);
    }

    <S, E> S next(Class<? extends DecidedAggregate<?, S, E>> type, S state, E event) {
        return decider(type).evolve(state, event);
    }

    private <S, E> Decider<?, S, E> decider(Class<? extends DecidedAggregate<?, S, E>> type) {
        return models.reading(type).create("folded").decider();
    }
}
