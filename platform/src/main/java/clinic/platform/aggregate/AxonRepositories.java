package clinic.platform.aggregate;

import clinic.platform.source.KeptStates;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** One Axon repository per write model. */
public final class AxonRepositories {

    /** Writers of one aggregate in this JVM queue here, five seconds at most, instead of failing on the unique key. */
    private static final LockFactory QUEUE = PessimisticLockFactory.builder()
            .lockAttemptTimeout(50)
            .acquireAttempts(100)
            .build();

    private final AggregateModels models;
    private final KeptStates kept;
    private final Map<Class<?>, Repository<?>> repositories = new HashMap<>();
    private final Set<Class<?>> personal = new HashSet<>();

    public AxonRepositories(AggregateModels models, EventStore store, KeptStates kept) {
        this.models = models;
        this.kept = kept;
        models.all().forEach(model -> repositories.put(model.type(), repository(model, store)));
        models.all().stream().filter(AggregateModel::isPersonal).forEach(model -> personal.add(model.type()));
    }

    @SuppressWarnings("unchecked") // a repository is kept under its aggregate's type
    <C, S, E> Aggregate<DecidedAggregate<C, S, E>> loadOrCreate(
            Class<? extends DecidedAggregate<C, S, E>> type, String id) {
        Repository<DecidedAggregate<C, S, E>> repository =
                (Repository<DecidedAggregate<C, S, E>>) Objects.requireNonNull(repositories.get(type));
        AggregateModel<C, S, E> model = models.of(type);
        try {
            Aggregate<DecidedAggregate<C, S, E>> aggregate = repository.loadOrCreate(id, () -> model.create(id));
            if (!personal.contains(type)) {
                kept.afterThisTransaction(model.name(), id, () -> sequence(aggregate), () -> state(aggregate));
            }
            return aggregate;
        } catch (Exception e) {
            throw Unchecked.of(e);
        }
    }

    /** Of the newest event; -1 if there is none. */
    static long sequence(Aggregate<?> aggregate) {
        Long version = aggregate.version();
        return version == null ? -1 : version;
    }

    static <S> S state(Aggregate<? extends DecidedAggregate<?, S, ?>> aggregate) {
        return aggregate.invoke(DecidedAggregate::state);
    }

    @SuppressWarnings("unchecked")
    private static <C, S, E> Repository<?> repository(AggregateModel<C, S, E> model, EventStore store) {
        var type = (Class<DecidedAggregate<C, S, E>>) model.type();
        return EventSourcingRepository.builder(type)
                .eventStore(store)
                .lockFactory(QUEUE)
                .aggregateFactory(new AggregateFactory<DecidedAggregate<C, S, E>>() {
                    @Override
                    public DecidedAggregate<C, S, E> createAggregateRoot(String id, DomainEventMessage<?> first) {
                        return model.create(id);
                    }

                    @Override
                    public Class<DecidedAggregate<C, S, E>> getAggregateType() {
                        return type;
                    }
                })
                .build();
    }
}
