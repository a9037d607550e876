package clinic.platform.publishing;

import clinic.platform.event.Recorded;
import clinic.platform.source.CommitOrderedSource;
import clinic.platform.source.CommitPosition;
import clinic.platform.source.StoredEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the store in commit order, translates, sends a batch, waits until the broker has acknowledged all of it, and
 * only then moves its position. A crash in between sends the batch again: consumers expect that. It waits with no
 * transaction open, since an open one would hold back every reader of this server while the broker is away.
 */
public final class Publisher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Publisher.class);
    private static final int BATCH = 500;
    private static final long ACKNOWLEDGED_WITHIN_SECONDS = 60;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final CommitOrderedSource source;
    private final Facts facts;
    private final PublishedPosition position;
    private final Leadership leadership;
    private final Producer<byte[], byte[]> producer;
    private final Topics topics;
    private volatile boolean running;
    private volatile String trouble = "";
    private volatile boolean leading;
    private Thread thread = new Thread();

    Publisher(
            CommitOrderedSource source,
            Facts facts,
            PublishedPosition position,
            Leadership leadership,
            Producer<byte[], byte[]> producer,
            Topics topics) {
        this.source = source;
        this.facts = facts;
        this.position = position;
        this.leadership = leadership;
        this.producer = producer;
        this.topics = topics;
    }

    /** What keeps it from publishing; empty if nothing does. */
    public String trouble() {
        return trouble;
    }

    /** Whether this instance is the one that publishes. */
    public boolean leading() {
        return leading;
    }

    private void run() {
        long pause = 500;
        while (running) {
            try {
                if (leadership.held()) {
                    leading = true;
                    topics.ensure(facts.translations());
                    publishWhileLeading();
                }
                leading = false;
                pause = 500;
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                leading = false;
                trouble = e.getClass().getSimpleName() + ": " + e.getMessage();
                log.warn("publishing stopped, trying again from the last position: {}", trouble);
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
                pause(pause);
            }
        }
    }

    private void publishWhileLeading() throws Exception {
        try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(position.current())) {
            while (running && leadership.held()) {
                if (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                    publish(batch(stream));
                }
                trouble = "";
            }
        }
    }

    private static List<TrackedEventMessage<?>> batch(BlockingStream<TrackedEventMessage<?>> stream)
            throws InterruptedException {
        List<TrackedEventMessage<?>> batch = new ArrayList<>();
        while (batch.size() < BATCH && (batch.isEmpty() || stream.peek().isPresent())) {
            batch.add(stream.nextAvailable());
        }
        return batch;
    }

    private void publish(List<TrackedEventMessage<?>> batch)
            throws InterruptedException, ExecutionException, TimeoutException {
        PublishedPosition.Previous previous = position.previousOf(batch);
        List<Future<?>> sent = new ArrayList<>();
        for (TrackedEventMessage<?> message : batch) {
            Recorded recorded = StoredEvents.recorded(message);
            facts.of(message.getPayload(), recorded, previous.of(recorded.aggregateId()))
                    .ifPresent(fact -> {
                        sent.add(producer.send(fact));
                        previous.published(recorded);
                    });
        }
        for (Future<?> acknowledgement : sent) {
            acknowledgement.get(ACKNOWLEDGED_WITHIN_SECONDS, TimeUnit.SECONDS);
        }
        position.move((CommitPosition) batch.getLast().trackingToken(), previous);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        if (facts.translations().isEmpty()) {
            return;
        }
        running = true;
        thread = Thread.ofPlatform().name("publisher").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        leadership.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 10;
    }
}
