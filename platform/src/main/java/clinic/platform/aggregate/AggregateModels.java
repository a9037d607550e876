package clinic.platform.aggregate;

import clinic.platform.event.EventTypes;
import clinic.platform.security.AllowedTo;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All write models of the service, found by aggregate type and by command. Refuses a command without a role rule. */
public final class AggregateModels {

    private final Map<Class<?>, AggregateModel<?, ?, ?>> byType = new HashMap<>();
    private final Map<Class<?>, AggregateModel<?, ?, ?>> byCommand = new HashMap<>();

    public AggregateModels(Collection<AggregateModel<?, ?, ?>> models) {
        for (AggregateModel<?, ?, ?> model : models) {
            byType.put(model.type(), model);
            for (Class<?> command : EventTypes.leaves(model.commands())) {
                if (!command.isAnnotationPresent(AllowedTo.class)) {
                    throw new IllegalArgumentException(command.getName() + " says nobody is @AllowedTo give it");
                }
                byCommand.put(command, model);
            }
        }
    }

    @SuppressWarnings("unchecked") // a model is registered under its own type
    public <C, S, E> AggregateModel<C, S, E> of(Class<? extends DecidedAggregate<C, S, E>> type) {
        return (AggregateModel<C, S, E>) require(byType.get(type), type);
    }

    /** The model of an aggregate type, for those who only read it. */
    @SuppressWarnings("unchecked") // a model is registered under its own type
    public <S, E> AggregateModel<?, S, E> reading(Class<? extends DecidedAggregate<?, S, E>> type) {
        return (AggregateModel<?, S, E>) require(byType.get(type), type);
    }

    AggregateModel<?, ?, ?> handling(Object command) {
        return require(byCommand.get(command.getClass()), command.getClass());
    }

    public Collection<AggregateModel<?, ?, ?>> all() {
        return byType.values();
    }

    private static AggregateModel<?, ?, ?> require(@Nullable AggregateModel<?, ?, ?> model, Class<?> type) {
        if (model == null) {
            throw new IllegalArgumentException("no aggregate model is registered for " + type.getName());
        }
        return model;
    }
}
