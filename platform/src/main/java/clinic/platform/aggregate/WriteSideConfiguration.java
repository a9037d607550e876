package clinic.platform.aggregate;

import clinic.platform.source.EventStoreConfiguration;
import clinic.platform.source.KeptStates;
import clinic.platform.source.ReadAhead;
import clinic.platform.source.StoredEvents;
import java.time.Clock;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Commands and histories over the service's {@link AggregateModel} beans. */
@AutoConfiguration(after = EventStoreConfiguration.class)
public class WriteSideConfiguration {

    @Bean
    AggregateModels aggregateModels(List<AggregateModel<?, ?, ?>> models) {
        return new AggregateModels(models);
    }

    @Bean
    Commands commands(
            AggregateModels models,
            EventStore store,
            KeptStates kept,
            ReadAhead ahead,
            TransactionManager transactions,
            Clock clock) {
        return new AxonCommands(models, new AxonRepositories(models, store, kept), ahead, transactions, clock);
    }

    @Bean
    History history(AggregateModels models, StoredEvents events) {
        return new History(models, events);
    }
}
