package clinic.platform.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.SmartLifecycle;

/**
 * Runs every {@link Reader} as a streaming processor of its own. One segment each: with several instances of a
 * service the readers spread over them, and an instance that dies gives its readers up within seconds.
 */
public final class ReaderProcessors implements SmartLifecycle {

    private static final int BATCH = 200;
    private static final long CLAIM_EVERY_MILLIS = 2_000;

    private final List<PooledStreamingEventProcessor> processors = new ArrayList<>();
    private final ScheduledExecutorService coordinator = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name("reader-coordinator-", 0).factory());
    private final ScheduledExecutorService worker = Executors.newScheduledThreadPool(
            4, Thread.ofPlatform().name("reader-", 0).factory());
    private volatile boolean running;

    ReaderProcessors(
            List<Reader<?>> readers,
            StreamableMessageSource<TrackedEventMessage<?>> source,
            TokenStore tokens,
            TransactionManager transactions,
            AppliedSequences applied) {
        for (Reader<?> reader : readers) {
            processors.add(PooledStreamingEventProcessor.builder()
                    .name(reader.name())
                    .eventHandlerInvoker(new ReaderInvoker<>(reader, applied))
                    .errorHandler(PropagatingErrorHandler.instance())
                    .messageSource(source)
                    .tokenStore(tokens)
                    .transactionManager(transactions)
                    .coordinatorExecutor(coordinator)
                    .workerExecutor(worker)
                    .initialSegmentCount(1)
                    .initialToken(StreamableMessageSource::createTailToken)
                    .tokenClaimInterval(CLAIM_EVERY_MILLIS)
                    .claimExtensionThreshold(CLAIM_EVERY_MILLIS)
                    .batchSize(BATCH)
                    .build());
        }
    }

    List<PooledStreamingEventProcessor> processors() {
        return List.copyOf(processors);
    }

    @Override
    public void start() {
        processors.forEach(PooledStreamingEventProcessor::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        processors.forEach(PooledStreamingEventProcessor::shutDown);
        coordinator.shutdown();
        worker.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the horizon is watched. */
    @Override
    public int getPhase() {
        return 10;
    }
}
