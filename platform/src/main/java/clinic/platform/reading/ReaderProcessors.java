package clinic.platform.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;

/**
 * Runs every {@link Reader} as a streaming processor of its own. One segment each: with several instances of a
 * service the readers spread over them, and an instance that dies gives its readers up within seconds.
 */
public final class ReaderProcessors implements SmartLifecycle, DisposableBean {

    private static final int BATCH = 200;
    private static final long CLAIM_EVERY_MILLIS = 2_000;

    private final List<Running> processors = new ArrayList<>();
    private final ScheduledExecutorService coordinator = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name("reader-coordinator-", 0).factory());
    private final ScheduledExecutorService worker = Executors.newScheduledThreadPool(
            4, Thread.ofPlatform().name("reader-", 0).factory());
    private volatile boolean started;

    ReaderProcessors(
            List<Reader<?>> readers,
            StreamableMessageSource<TrackedEventMessage<?>> source,
            TokenStore tokens,
            TransactionManager transactions,
            AppliedSequences applied) {
        for (Reader<?> reader : readers) {
            ReaderInvoker<?> invoker = new ReaderInvoker<>(reader, applied);
            processors.add(new Running(
                    reader,
                    invoker,
                    PooledStreamingEventProcessor.builder()
                            .name(reader.name())
                            .eventHandlerInvoker(invoker)
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
                            .build()));
        }
    }

    List<Running> processors() {
        return List.copyOf(processors);
    }

    /** A reader with what runs it. */
    record Running(Reader<?> reader, ReaderInvoker<?> invoker, PooledStreamingEventProcessor processor) {}

    @Override
    public void start() {
        processors.forEach(running -> running.processor().start());
        started = true;
    }

    @Override
    public void stop() {
        started = false;
        // All at once: each may take some seconds to let go of its segments.
        CompletableFuture.allOf(processors.stream()
                        .map(running -> running.processor().shutdownAsync())
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /** After the horizon is watched. */
    @Override
    public int getPhase() {
        return 10;
    }

    /** Not on stop: a context may be paused and go on. */
    @Override
    public void destroy() {
        coordinator.shutdown();
        worker.shutdown();
    }
}
