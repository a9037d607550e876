package clinic.platform.aggregate;

import clinic.platform.decider.Decider;
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

    public <S, E> S initial(Class<? extends DecidedAggregate<?, S, E>> type) {
        return decider(type).initial();
    }

    public <S, E> S evolve(Class<? extends DecidedAggregate<?, S, E>> type, S state, E event) {
        return decider(type).evolve(state, event);
    }

    private <S, E> Decider<?, S, E> decider(Class<? extends DecidedAggregate<?, S, E>> type) {
        return models.reading(type).create("folded").decider();
    }
}
