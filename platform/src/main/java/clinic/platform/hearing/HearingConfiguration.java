package clinic.platform.hearing;

import clinic.platform.aggregate.WriteSideConfiguration;
import clinic.platform.monitor.Monitored;
import clinic.platform.monitor.MonitoredSource;
import clinic.platform.publishing.PublishingConfiguration;
import clinic.platform.publishing.Topics;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Runs the service's {@link Hearing} beans. */
@AutoConfiguration(after = {WriteSideConfiguration.class, PublishingConfiguration.class})
public class HearingConfiguration {

    @Bean
    Ears ears(JdbcClient jdbc, TransactionOperations transactions) {
        return new Ears(new Inbox(jdbc), transactions);
    }

    @Bean
    ParkedFacts parkedFacts(JdbcClient jdbc, Clock clock) {
        return new ParkedFacts(jdbc, clock);
    }

    @Bean
    Replay replay(ParkedFacts facts, Ears ears, TransactionOperations transactions) {
        return new Replay(facts, ears, transactions);
    }

    @Bean
    Parked parked(
            ObjectProvider<Hearing> hearings,
            ParkedFacts facts,
            Replay replay,
            Ears ears,
            TransactionOperations transactions) {
        return new Parked(hearings.orderedStream().toList(), facts, replay, ears, transactions);
    }

    @Bean
    Listeners listeners(
            ObjectProvider<Hearing> hearings,
            Ears ears,
            ParkedFacts parked,
            Replay replay,
            TransactionOperations transactions,
            KafkaProperties kafka,
            Topics topics) {
        List<FactListener.Wired> wired = hearings.orderedStream()
                .map(hearing ->
                        new FactListener.Wired(hearing, new FactListener(hearing, ears, parked, replay, transactions)))
                .toList();
        return new Listeners(wired, kafka.buildConsumerProperties(), topics);
    }

    @Bean
    WaitingFacts waitingFacts(KafkaProperties kafka) {
        return new WaitingFacts(kafka.buildAdminProperties(), kafka.buildConsumerProperties());
    }

    @Bean
    MonitoredSource monitoredHearings(Listeners listeners, WaitingFacts waiting, Clock clock) {
        return () -> listeners.containers().entrySet().stream()
                .<Monitored>map(
                        entry -> new MonitoredHearing(entry.getKey(), entry.getValue(), listeners, waiting, clock))
                .toList();
    }
}
