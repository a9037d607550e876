package clinic.platform.reading;

import clinic.platform.monitor.Monitored;
import clinic.platform.monitor.MonitoredSource;
import clinic.platform.source.CommitOrderedSource;
import clinic.platform.source.EventStoreConfiguration;
import clinic.platform.source.StoredEvents;
import java.time.Clock;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs the service's {@link Reader} beans. */
@AutoConfiguration(after = EventStoreConfiguration.class)
public class ReadSideConfiguration {

    @Bean
    AppliedSequences appliedSequences(JdbcClient jdbc) {
        return new AppliedSequences(jdbc);
    }

    @Bean
    ReadYourWrite readYourWrite(AppliedSequences applied) {
        return new AppliedWait(applied);
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
    MonitoredSource monitoredReaders(ReaderProcessors processors, StoredEvents events, JdbcClient jdbc, Clock clock) {
        return () -> processors.processors().stream()
                .<Monitored>map(running -> new MonitoredReader(running, events, jdbc, clock))
                .toList();
    }
}
