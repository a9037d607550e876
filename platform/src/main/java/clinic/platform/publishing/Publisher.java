package clinic.platform.publishing;

import clinic.platform.aggregate.Folds;
import clinic.platform.event.Recorded;
import clinic.platform.source.CommitOrderedSource;
import clinic.platform.source.CommitPosition;
import clinic.platform.source.StoredEvents;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
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
    private static final long SHORTEST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final CommitOrderedSource source;
    private final Facts facts;
    private final PublishedPosition position;
    private final Leadership leadership;
    private final FactProducers producers;
    private final Topics topics;
    private volatile boolean running;
    private volatile String trouble = "";
    private volatile Thread thread = new Thread();

    Publisher(
            CommitOrderedSource source,
            Facts facts,
            PublishedPosition position,
            Leadership leadership,
            FactProducers producers,
            Topics topics) {
        this.source = source;
        this.facts = facts;
        this.position = position;
        this.leadership = leadership;
        this.producers = producers;
        this.topics = topics;
    }

    /** What keeps it from publishing; empty if nothing does. Holds nothing that identifies a person. */
    public String trouble() {
        return trouble;
    }

    private void run() {
        long pause = SHORTEST_PAUSE_MILLIS;
        while (atWork()) {
            try {
                if (leadership.held()) {
                    topics.ensure(facts.translations());
                    publishWhileLeading();
                }
                trouble = "";
                pause = SHORTEST_PAUSE_MILLIS;
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                trouble = kindOf(e);
                log.warn("publishing stopped, trying again from the last position: {}", trouble);
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
                pause(pause);
            }
        }
    }

    /** False for a thread that outlived a stop and finds that another was started in its place. */
    private boolean atWork() {
        return running && thread == Thread.currentThread();
    }

    /** The message of an exception that is not Kafka's or ours may hold anything, so only its kind is told. */
    private static String kindOf(Exception failure) {
        Throwable cause =
                failure instanceof ExecutionException && failure.getCause() != null ? failure.getCause() : failure;
        String kind = cause.getClass().getSimpleName();
        return cause instanceof KafkaException || cause instanceof Untold ? kind + ": " + cause.getMessage() : kind;
    }

    /**
     * With a new producer each time it begins anew, after a failure as after the position was put back: a broker that lost
     * its data hands out producer ids from the first on again, and takes a record of an old one for a repeat of what the
     * id's new owner said. It acknowledges that and drops it.
     */
    private void publishWhileLeading() throws Exception {
        Producer<byte[], byte[]> producer = producers.open();
        try {
            publishWhileLeading(producer);
        } finally {
            end(producer);
        }
    }

    /** At once: what was not acknowledged is sent again from the position. An interrupt would make it fail. */
    private static void end(Producer<byte[], byte[]> producer) {
        boolean interrupted = Thread.interrupted();
        try {
            producer.close(Duration.ZERO);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void publishWhileLeading(Producer<byte[], byte[]> producer) throws Exception {
        CommitPosition at = position.current();
        try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(at)) {
            while (atWork() && leadership.held()) {
                if (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                    at = publish(at, batch(stream), producer);
                } else if (!position.current().equals(at)) {
                    log.info("the position was put back; publishing again from there");
                    return;
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

    /**
     * An event that can't be translated stops it there: what stands before it is sent and done with, and not sent again
     * at every attempt.
     */
    private CommitPosition publish(
            CommitPosition from, List<TrackedEventMessage<?>> batch, Producer<byte[], byte[]> producer)
            throws InterruptedException, ExecutionException, TimeoutException {
        PublishedPosition.Previous previous = position.previousOf(from, batch);
        Folds folds = facts.folds();
        List<ProducerRecord<byte[], byte[]>> said = new ArrayList<>();
        CommitPosition to = from;
        @Nullable Untold untold = null;
        for (TrackedEventMessage<?> message : batch) {
            try {
                Recorded recorded = StoredEvents.recorded(message);
                facts.of(message.getPayload(), recorded, previous.of(recorded.aggregateId()), folds)
                        .ifPresent(fact -> {
                            said.add(fact);
                            previous.published(recorded);
                        });
            } catch (RuntimeException e) {
                untold = new Untold((DomainEventMessage<?>) message, e);
                break;
            }
            to = (CommitPosition) message.trackingToken();
        }
        send(said, producer);
        if (!to.equals(from)) {
            position.move(from, to, previous);
        }
        if (untold != null) {
            throw untold;
        }
        return to;
    }

    /**
     * A fact goes out only when the one before it of the same aggregate was acknowledged. A broker that drops the first
     * and takes the second would leave every consumer with a hole, and the first would come too late to fill it.
     */
    private static void send(List<ProducerRecord<byte[], byte[]>> said, Producer<byte[], byte[]> producer)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<ByteBuffer, Future<?>> sent = new HashMap<>();
        for (ProducerRecord<byte[], byte[]> fact : said) {
            ByteBuffer aggregate = ByteBuffer.wrap(fact.key());
            Future<?> before = sent.get(aggregate);
            if (before != null) {
                acknowledged(before);
            }
            sent.put(aggregate, producer.send(fact));
        }
        for (Future<?> last : sent.values()) {
            acknowledged(last);
        }
    }

    private static void acknowledged(Future<?> sent) throws InterruptedException, ExecutionException, TimeoutException {
        sent.get(ACKNOWLEDGED_WITHIN_SECONDS, TimeUnit.SECONDS);
    }

    /** An event of which no fact could be made. */
    private static final class Untold extends RuntimeException {

        Untold(DomainEventMessage<?> event, RuntimeException cause) {
            super(
                    "event " + event.getSequenceNumber() + " of " + event.getAggregateIdentifier() + ", "
                            + cause.getClass().getSimpleName(),
                    cause);
        }
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
        thread = Thread.ofPlatform().name("publisher").daemon().unstarted(this::run);
        thread.start();
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
