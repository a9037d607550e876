package clinic.platform.aggregate;

import clinic.platform.decider.Decider;
import clinic.platform.decider.Situation;
import clinic.platform.source.KeptStates.Kept;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;

/**
 * The shell in which a decider runs as an Axon aggregate. A model adds one line: its subclass with
 * {@code @AggregateRoot(type = …)} and a constructor from the id.
 */
public abstract class DecidedAggregate<C, S, E> {

    @AggregateIdentifier
    private final String id;

    private final Decider<C, S, E> decider;
    private S state;

    protected DecidedAggregate(String id, Decider<C, S, E> decider) {
        this.id = id;
        this.decider = decider;
        this.state = decider.initial();
    }

    void decide(C command, Situation situation) {
        decider.decide(command, state, situation).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    @SuppressWarnings("unchecked") // a model's event types are checked when it is registered; a kept state was its own
    void on(Object event) {
        state = event instanceof Kept kept ? (S) kept.state() : decider.evolve(state, (E) event);
    }

    S state() {
        return state;
    }

    Decider<C, S, E> decider() {
        return decider;
    }
}
