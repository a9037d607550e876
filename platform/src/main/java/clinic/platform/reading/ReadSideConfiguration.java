package clinic.platform.reading;

import clinic.platform.aggregate.AggregateModels;
import clinic.platform.monitor.Monitored;
import clinic.platform.monitor.MonitoredSource;
import clinic.platform.source.CommitOrderedSource;
import clinic.platform.source.EventStoreConfiguration;
import clinic.platform.source.StoredEvents;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Runs the service's {@link Reader} beans. */
@AutoConfiguration(
        after = EventStoreConfiguration.class,
        afterName = "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration")
@Import(RebuildController.class)
public class ReadSideConfiguration {

    @Bean
    AppliedHere appliedHere() {
        return new AppliedHere();
    }

    @Bean
    AppliedSequences appliedSequences(JdbcClient jdbc, AppliedHere here) {
        return new AppliedSequences(jdbc, here);
    }

    @Bean
    ReadYourWrite readYourWrite(AppliedSequences applied, AppliedHere here) {
        return new AppliedWait(applied, here);
    }

    @Bean
    ReaderProcessors readerProcessors(
            ObjectProvider<Reader<?>> readers,
            CommitOrderedSource source,
            TokenStore tokens,
            TransactionManager transactions,
            AppliedSequences applied) {
        List<Reader<?>> all = readers.orderedStream().toList();
        return new ReaderProcessors(all, source, tokens, transactions, applied);
    }

    @Bean
    ReaderPositions readerPositions(JdbcClient jdbc) {
        return new ReaderPositions(jdbc);
    }

    @Bean
    Rebuilds rebuilds(
            ObjectProvider<Projection<?>> projections,
            AggregateModels models,
            StoredEvents events,
            ReaderPositions positions,
            DataSource dataSource,
            JdbcClient jdbc,
            TransactionOperations transactions) {
        return new Rebuilds(
                projections.orderedStream().toList(),
                together -> new Rebuild(together, models, events, positions, dataSource, jdbc, transactions));
    }

    @Bean
    MonitoredSource monitoredReaders(
            ReaderProcessors processors, StoredEvents events, ReaderPositions positions, Clock clock) {
        return () -> processors.processors().stream()
                .<Monitored>map(running -> new MonitoredReader(running, events, positions, clock))
                .toList();
    }
}
