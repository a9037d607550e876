package clinic.platform.aggregate;

import clinic.platform.event.EventTypes;
import clinic.platform.privacy.PersonalFields;
import java.util.function.Function;
import org.axonframework.modelling.command.AggregateRoot;

/**
 * One write model, declared as a bean. Its commands and events are routed and named from the sealed types.
 *
 * @param factory makes the empty aggregate of an id
 * @param commands sealed type of the commands; every leaf carries {@code @AllowedTo}
 * @param events sealed type of the events; every leaf carries {@code @Stored}
 */
public record AggregateModel<C, S, E>(
        Class<? extends DecidedAggregate<C, S, E>> type,
        Function<String, ? extends DecidedAggregate<C, S, E>> factory,
        Class<C> commands,
        Class<E> events) {

    public static <C, S, E, A extends DecidedAggregate<C, S, E>> AggregateModel<C, S, E> of(
            Class<A> type, Function<String, A> factory, Class<C> commands, Class<E> events) {
        return new AggregateModel<>(type, factory, commands, events);
    }

    /** As the aggregate's type is stored. */
    public String name() {
        return type.getAnnotation(AggregateRoot.class).type();
    }

    /** Whether its events, and with them its states, say anything of a person that can be made unreadable. */
    boolean isPersonal() {
        return EventTypes.leaves(events).stream().anyMatch(PersonalFields::declaredBy);
    }

    DecidedAggregate<C, S, E> create(String id) {
        return factory.apply(id);
    }
}
