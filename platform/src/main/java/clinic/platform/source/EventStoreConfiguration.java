package clinic.platform.source;

import clinic.platform.aggregate.AggregateModel;
import clinic.platform.database.Database;
import clinic.platform.event.EventTypes;
import clinic.platform.monitor.MonitoredSource;
import clinic.platform.privacy.MasterKey;
import clinic.platform.privacy.PersonalFields;
import clinic.platform.privacy.SubjectKeys;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Axon's stores, wired by hand: its own auto-configuration silently falls back to stores that keep nothing. */
@AutoConfiguration(
        after = Database.class,
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
        })
public class EventStoreConfiguration {

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new SimpleModule().addDeserializer(Instant.class, new InstantReader()))
            .build();

    /** Microseconds, as the database keeps them: a fold and a row never differ by rounding. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }

    @Bean
    EventTypes eventTypes(List<AggregateModel<?, ?, ?>> models) {
        return new EventTypes(models.stream().map(AggregateModel::events).collect(Collectors.toList()));
    }

    @Bean
    SubjectKeys subjectKeys(JdbcClient jdbc, @Value("${clinic.keys.file}") Path keyFile) {
        SubjectKeys keys = new SubjectKeys(jdbc, MasterKey.load(keyFile));
        keys.requireTheirKeyFile();
        return keys;
    }

    @Bean
    EventSerializer eventSerializer(EventTypes types, SubjectKeys keys) {
        return new EventSerializer(types, new PersonalFields(keys, json), json);
    }

    @Bean
    @ConditionalOnMissingBean
    EventUpcaster upcasters() {
        return NoOpEventUpcaster.INSTANCE;
    }

    @Bean
    StoredEvents storedEvents(JdbcClient jdbc, EventSerializer serializer, EventUpcaster upcasters) {
        return new StoredEvents(jdbc, serializer, upcasters);
    }

    @Bean
    CommitHorizon commitHorizon(StoredEvents events) {
        return new CommitHorizon(events);
    }

    @Bean
    MonitoredSource monitoredHorizon(StoredEvents events, Clock clock) {
        return () -> List.of(new MonitoredHorizon(events, clock));
    }

    @Bean
    CommitOrderedSource commitOrderedSource(StoredEvents events, CommitHorizon horizon) {
        return new CommitOrderedSource(events, horizon);
    }

    @Bean
    TransactionManager axonTransactions(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider axonConnections(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    @ConditionalOnMissingBean
    EventStorageEngine eventTable(
            EventSerializer serializer,
            ConnectionProvider connections,
            TransactionManager transactions,
            JdbcClient jdbc,
            StoredEvents events,
            KeptStates kept,
            CommitHorizon horizon,
            Clock clock) {
        GenericEventMessage.clock = clock;
        return new EventTable(serializer, connections, transactions, jdbc, events, kept, horizon::wake);
    }

    @Bean
    KeptStates keptStates() {
        return new KeptStates();
    }

    @Bean
    ReadAhead readAhead(StoredEvents events, KeptStates kept) {
        return new ReadAhead(events, kept);
    }

    @Bean(destroyMethod = "shutDown")
    EmbeddedEventStore eventStore(EventStorageEngine engine) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .optimizeEventConsumption(false)
                .build();
    }

    @Bean
    @ConditionalOnMissingBean
    TokenStore tokenStore(ConnectionProvider connections) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(Jackson3Serializer.builder().build())
                .claimTimeout(Duration.ofSeconds(5))
                .schema(TokenSchema.builder()
                        .setTokenTable("app.token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .build();
    }

    @Bean
    DurableStores durableStores(
            EventStore store,
            EventStorageEngine engine,
            TokenStore tokens,
            TransactionManager transactions,
            StoredEvents events,
            JdbcClient jdbc) {
        return new DurableStores(store, engine, tokens, transactions, events, jdbc);
    }
}
