package clinic.platform.aggregate;

import clinic.platform.decider.Actor;
import clinic.platform.decider.Situation;
import clinic.platform.event.Provenance;
import clinic.platform.event.Trace;
import clinic.platform.security.Access;
import clinic.platform.security.AllowedTo;
import clinic.platform.security.CurrentActor;
import clinic.platform.source.ReadAhead;
import java.time.Clock;
import java.util.function.Function;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** {@link Commands} on Axon's units of work and repositories; no command bus, since nothing else would listen to it. */
public final class AxonCommands implements Commands {

    private static final Logger log = LoggerFactory.getLogger(AxonCommands.class);
    private static final int RETRIES = 3;

    private final AggregateModels models;
    private final AxonRepositories repositories;
    private final ReadAhead ahead;
    private final TransactionManager transactions;
    private final Clock clock;

    public AxonCommands(
            AggregateModels models,
            AxonRepositories repositories,
            ReadAhead ahead,
            TransactionManager transactions,
            Clock clock) {
        this.models = models;
        this.repositories = repositories;
        this.ahead = ahead;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Committed send(String aggregateId, Object command) {
        return send(aggregateId, command, CurrentActor.get());
    }

    @Override
    public Committed send(String aggregateId, Object command, Actor actor) {
        return together(
                command, actor, aggregates -> decide(models.handling(command), aggregates, aggregateId, command));
    }

    @SuppressWarnings("unchecked") // the model was found by the command's class
    private static <C, S, E> Committed decide(
            AggregateModel<C, S, E> model, Aggregates aggregates, String id, Object command) {
        Loaded<C, S, E> loaded = aggregates.load(model.type(), id);
        loaded.decide((C) command);
        return loaded.committed();
    }

    @Override
    public <R> R together(Object order, Function<Aggregates, R> work) {
        return together(order, CurrentActor.get(), work);
    }

    @Override
    public <R> R together(Object order, Actor actor, Function<Aggregates, R> work) {
        Provenance provenance = Provenance.of(
                actor, Access.require(order.getClass().getAnnotation(AllowedTo.class), actor), Trace.current());
        // Inside somebody else's transaction a conflict has already spoilt it: only its owner can start again.
        boolean nested = TransactionSynchronizationManager.isActualTransactionActive();
        for (int attempt = 0; ; attempt++) {
            try {
                return once(order, new Situation(clock.instant(), actor), provenance, work);
            } catch (RuntimeException e) {
                if (nested || attempt == RETRIES || !Conflict.in(e)) {
                    throw e;
                }
                log.debug("{} met another writer, attempt {}", order.getClass().getSimpleName(), attempt + 1);
            }
        }
    }

    private <R> R once(Object order, Situation situation, Provenance provenance, Function<Aggregates, R> work) {
        DefaultUnitOfWork<Message<?>> unit = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(order));
        unit.attachTransaction(transactions);
        unit.registerCorrelationDataProvider(message -> provenance.asMetadata());
        var result = unit.executeWithResult(() -> work.apply(new AxonAggregates(repositories, ahead, situation)));
        if (result.isExceptional()) {
            throw Unchecked.of(result.exceptionResult());
        }
        return result.getPayload();
    }
}
