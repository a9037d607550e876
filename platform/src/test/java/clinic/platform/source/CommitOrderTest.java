package clinic.platform.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.platform.event.Provenance;
import clinic.platform.monitor.Monitored;
import clinic.platform.monitor.Monitored.Condition;
import clinic.platform.monitor.Monitored.Kind;
import clinic.platform.monitor.MonitoredSource;
import clinic.platform.sample.Moves;
import clinic.platform.sample.ParcelEvent;
import clinic.platform.sample.SampleApplication;
import clinic.platform.testing.OnRealServers;
import clinic.platform.testing.RealServers;
import clinic.platform.testing.TestPostgres.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** Axon's own token loses an event, a write before a load inverts two; the commit-ordered source does neither. */
@SpringBootTest(classes = SampleApplication.class, properties = "spring.application.name=sample")
@ContextConfiguration(initializers = RealServers.class)
@OnRealServers
class CommitOrderTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Map<String, Object> PROVENANCE =
            new Provenance("staff-1", "Somebody", "SENDER", "c-1", "c-1").asMetadata();

    @Autowired
    EventStorageEngine engine;

    @Autowired
    StoredEvents events;

    @Autowired
    Moves moves;

    @Autowired
    List<MonitoredSource> sources;

    @Autowired
    EventSerializer serializer;

    @Autowired
    ConnectionProvider connections;

    @Autowired
    TransactionManager axonTransactions;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    @Test
    void an_event_committed_late_is_lost_by_axons_token_and_found_by_the_commit_ordered_source() throws Exception {
        String late = "parcel-late-" + UUID.randomUUID();
        String early = "parcel-early-" + UUID.randomUUID();
        TrackingToken axonsToken = engine.createHeadToken();
        CommitPosition ours = events.head();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Thread slow = Thread.ofPlatform()
                .start(() -> transactions.executeWithoutResult(t -> {
                    engine.appendEvents(moved(late, 0, Instant.now()));
                    written.countDown();
                    await(release);
                }));
        written.await();
        // The later index carries an old timestamp: a pause of the JVM, clock skew or an import is enough.
        transactions.executeWithoutResult(
                t -> engine.appendEvents(moved(early, 0, Instant.now().minusSeconds(120))));

        Awaitility.await().atMost(SOON).untilAsserted(() -> {
            Condition held = horizon();
            assertThat(held.waiting()).isPositive();
            assertThat(held.oldest()).as("since when it is held back").isPositive();
        });
        List<String> axonSaw = new ArrayList<>();
        axonsToken = readWithAxonsToken(axonsToken, axonSaw);
        List<String> weSaw = new ArrayList<>(aggregatesAfter(ours));
        assertThat(axonSaw).containsExactly(early);
        assertThat(weSaw).as("nothing passes the open transaction").isEmpty();

        release.countDown();
        slow.join();

        readWithAxonsToken(axonsToken, axonSaw);
        assertThat(axonSaw).as("Axon's token has passed it for ever").doesNotContain(late);
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(aggregatesAfter(ours)).containsExactly(late, early));
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(moves.seenOf(Set.of(late, early)))
                        .as("what Axon's streaming processor handled from it, in this order")
                        .containsExactly(late + "#0", early + "#0"));
    }

    @Test
    void a_reader_is_woken_by_the_commit_and_does_not_wait_for_the_tick() throws Exception {
        CommitHorizon rare = new CommitHorizon(events, Duration.ofMinutes(10));
        EventTable waking =
                new EventTable(serializer, connections, axonTransactions, jdbc, events, new KeptStates(), rare::wake);
        String parcel = "parcel-" + UUID.randomUUID();
        transactions.executeWithoutResult(t -> engine.appendEvents(moved(parcel, 0, Instant.now())));
        rare.start();
        try (var stream = new CommitOrderedSource(events, rare).openStream(events.head())) {
            Awaitility.await().atMost(SOON).until(() -> rare.head().compareTo(CommitPosition.START) > 0);
            transactions.executeWithoutResult(t -> waking.appendEvents(moved(parcel, 1, Instant.now())));

            assertThat(stream.hasNextAvailable(5, TimeUnit.SECONDS)).isTrue();
        } finally {
            rare.stop();
        }
    }

    private Condition horizon() {
        return sources.stream()
                .flatMap(source -> source.monitored().stream())
                .filter(monitored -> monitored.kind() == Kind.HORIZON)
                .map(Monitored::condition)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_transaction_that_wrote_before_it_loaded_is_told_to_start_again() throws Exception {
        String parcel = "parcel-" + UUID.randomUUID();
        transactions.executeWithoutResult(t -> engine.appendEvents(moved(parcel, 0, Instant.now())));

        assertThatThrownBy(() -> writeFirstThenAppend(parcel))
                .hasStackTraceContaining("began to write before the one it follows");

        assertThat(sequencesInCommitOrder(parcel)).containsExactly(0L, 1L);
    }

    @Test
    void without_the_guard_the_same_transaction_inverts_the_aggregates_events() throws Exception {
        String parcel = "parcel-" + UUID.randomUUID();
        transactions.executeWithoutResult(t -> engine.appendEvents(moved(parcel, 0, Instant.now())));
        asSuperuser("alter table store.event disable trigger event_follows_predecessor");
        try {
            writeFirstThenAppend(parcel);
            assertThat(sequencesInCommitOrder(parcel)).containsExactly(0L, 2L, 1L);
        } finally {
            asSuperuser("alter table store.event enable trigger event_follows_predecessor");
        }
    }

    /** Takes a transaction id by a write, lets another transaction append event 1, then appends event 2. */
    private void writeFirstThenAppend(String parcel) {
        transactions.executeWithoutResult(t -> {
            jdbc.sql("insert into inbox values ('early-write', ?, 0)")
                    .param(parcel)
                    .update();
            runInAnotherThread(() ->
                    transactions.executeWithoutResult(other -> engine.appendEvents(moved(parcel, 1, Instant.now()))));
            engine.appendEvents(moved(parcel, 2, Instant.now()));
        });
    }

    private List<Long> sequencesInCommitOrder(String parcel) {
        Awaitility.await().until(() -> eventsOf(parcel).size() >= 2);
        return eventsOf(parcel).stream()
                .map(DomainEventMessage::getSequenceNumber)
                .toList();
    }

    private List<DomainEventMessage<?>> eventsOf(String parcel) {
        List<DomainEventMessage<?>> found = new ArrayList<>();
        for (TrackedEventMessage<?> event : events.after(CommitPosition.START, 10_000)) {
            if (event instanceof DomainEventMessage<?> e
                    && e.getAggregateIdentifier().equals(parcel)) {
                found.add(e);
            }
        }
        return found;
    }

    private List<String> aggregatesAfter(CommitPosition position) {
        return events.after(position, 1_000).stream()
                .map(e -> ((DomainEventMessage<?>) e).getAggregateIdentifier())
                .filter(id -> id.startsWith("parcel-late") || id.startsWith("parcel-early"))
                .toList();
    }

    private TrackingToken readWithAxonsToken(TrackingToken token, List<String> seen) {
        try (var stream = engine.readEvents(token, false)) {
            List<TrackedEventMessage<?>> read = new ArrayList<>(stream.toList());
            read.forEach(e -> seen.add(((DomainEventMessage<?>) e).getAggregateIdentifier()));
            return read.isEmpty() ? token : read.getLast().trackingToken();
        }
    }

    private static DomainEventMessage<?> moved(String parcel, long sequence, Instant recordedAt) {
        return new GenericDomainEventMessage<>(
                        "parcel", parcel, sequence, new GenericMessage<>(new ParcelEvent.Moved("hall")), recordedAt)
                .withMetaData(PROVENANCE);
    }

    private void asSuperuser(String sql) throws Exception {
        try (Connection connection = database.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void runInAnotherThread(Runnable work) {
        Thread thread = Thread.ofPlatform().start(work);
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
