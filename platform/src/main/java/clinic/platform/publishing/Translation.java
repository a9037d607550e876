package clinic.platform.publishing;

import clinic.platform.aggregate.DecidedAggregate;
import clinic.platform.event.Recorded;
import java.util.Optional;
import java.util.function.Supplier;

/** Turns one model's stored events into the few facts that others need. Pure: same events, same facts. */
public interface Translation<S, E> {

    Class<? extends DecidedAggregate<?, S, E>> of();

    String topic();

    /** True for a topic of full states, of which only the newest per aggregate matters. */
    default boolean compacted() {
        return false;
    }

    /**
     * What to say about this event, if anything.
     *
     * @param stateAfter folds the aggregate up to and including this event; asked only when needed
     */
    Optional<Said> say(E event, Recorded recorded, Supplier<S> stateAfter);
}
