package clinic.platform.publishing;

import clinic.platform.aggregate.AggregateModels;
import clinic.platform.aggregate.History;
import clinic.platform.aggregate.WriteSideConfiguration;
import clinic.platform.database.DatabaseProperties;
import clinic.platform.event.EventTypes;
import clinic.platform.monitor.MonitoredSource;
import clinic.platform.source.CommitOrderedSource;
import clinic.platform.source.StoredEvents;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Publishes what the service's {@link Translation} beans say. */
@AutoConfiguration(
        after = WriteSideConfiguration.class,
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration"
        })
public class PublishingConfiguration {

    @Bean
    Topics topics(KafkaProperties kafka, @Value("${clinic.kafka.replicas:1}") short replicas) {
        return new Topics(kafka.buildAdminProperties(), replicas);
    }

    @Bean
    FactProducers factProducers(KafkaProperties kafka) {
        Map<String, Object> config = new HashMap<>(kafka.buildProducerProperties());
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        return () -> new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Bean
    Publisher publisher(
            ObjectProvider<Translation<?, ?>> translations,
            AggregateModels models,
            History history,
            @Value("${spring.application.name}") String service,
            CommitOrderedSource source,
            PublishedPosition position,
            DatabaseProperties database,
            FactProducers producers,
            Topics topics) {
        List<Translation<?, ?>> all = translations.orderedStream().toList();
        Facts facts =
                new Facts(all, models, history, service, JsonMapper.builder().build());
        return new Publisher(source, facts, position, new Leadership(database), producers, topics);
    }

    @Bean
    PublishedPosition publishedPosition(JdbcClient jdbc, TransactionOperations transactions) {
        return new PublishedPosition(jdbc, transactions);
    }

    @Bean
    MonitoredSource monitoredPublisher(
            Publisher publisher, PublishedPosition position, StoredEvents events, EventTypes types, Clock clock) {
        return () -> List.of(new MonitoredPublisher(publisher, position, events, types, clock));
    }
}
