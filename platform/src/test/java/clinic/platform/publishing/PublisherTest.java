package clinic.platform.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.platform.aggregate.AggregateModels;
import clinic.platform.aggregate.Commands;
import clinic.platform.aggregate.History;
import clinic.platform.database.DatabaseProperties;
import clinic.platform.sample.ParcelCommand;
import clinic.platform.sample.ParcelEvent;
import clinic.platform.sample.ParcelState;
import clinic.platform.sample.People;
import clinic.platform.sample.SampleApplication;
import clinic.platform.source.CommitOrderedSource;
import clinic.platform.source.CommitPosition;
import clinic.platform.testing.OnRealServers;
import clinic.platform.testing.RealServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** The publisher against a broker whose answers the test gives: the position moves after the last acknowledgement. */
@SpringBootTest(classes = SampleApplication.class, properties = "spring.application.name=sample")
@ContextConfiguration(initializers = RealServers.class)
@DirtiesContext
@OnRealServers
class PublisherTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    Commands commands;

    @Autowired
    Publisher running;

    @Autowired
    CommitOrderedSource source;

    @Autowired
    Collection<Translation<?, ?>> translations;

    @Autowired
    AggregateModels models;

    @Autowired
    History history;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    DatabaseProperties database;

    @Autowired
    Topics topics;

    private final AtomicInteger producers = new AtomicInteger();
    private final MockProducer<byte[], byte[]> broker =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer()) {
                @Override
                public void close(Duration timeout) {
                    // The next one that is opened is this one again.
                }
            };
    private final String parcel = "parcel-" + UUID.randomUUID();
    private PublishedPosition position;
    private Publisher publisher;

    @BeforeEach
    void the_publisher_under_test_takes_the_place_of_the_running_one() {
        running.stop();
        position = new PublishedPosition(jdbc, transactions);
        passOverWhatTheOtherTestsLeft();
        publisher = publisher(translations);
    }

    private void passOverWhatTheOtherTestsLeft() {
        CommitPosition head = (CommitPosition) source.createHeadToken();
        if (head.compareTo(position.current()) > 0) {
            position.move(position.current(), head, new PublishedPosition.Previous(Map.of(), Map.of()));
        }
    }

    private Publisher publisher(Collection<Translation<?, ?>> of) {
        Facts facts =
                new Facts(of, models, history, "sample", JsonMapper.builder().build());
        return new Publisher(source, facts, position, new Leadership(database), this::opened, topics);
    }

    private MockProducer<byte[], byte[]> opened() {
        producers.incrementAndGet();
        return broker;
    }

    @AfterEach
    void stop() {
        publisher.stop();
    }

    @Test
    void the_position_moves_only_when_the_broker_has_acknowledged_the_whole_batch() {
        CommitPosition before = position.current();
        twoFacts();
        publisher.start();

        Awaitility.await().atMost(SOON).until(() -> sent().size() == 1);
        broker.completeNext();
        Awaitility.await().atMost(SOON).until(() -> sent().size() == 2);
        assertThat(position.current()).isEqualTo(before);
        broker.completeNext();

        Awaitility.await().atMost(SOON).until(() -> position.current().compareTo(before) > 0);
        assertThat(publishedSequence()).isEqualTo(2);
    }

    @Test
    void a_batch_of_which_one_record_failed_is_sent_again_whole_and_in_order() {
        twoFacts();
        publisher.start();

        Awaitility.await().atMost(SOON).until(() -> sent().size() == 1);
        broker.completeNext();
        Awaitility.await().atMost(SOON).until(() -> sent().size() == 2);
        assertThat(producers).hasValue(1);
        broker.errorNext(new TimeoutException("the broker was away"));

        Awaitility.await().atMost(SOON).until(() -> sent().size() == 3);
        assertThat(producers)
                .as("one that a broker without its data may confuse is not used on")
                .hasValue(2);
        assertThat(publisher.trouble()).contains("the broker was away");
        broker.completeNext();
        Awaitility.await().atMost(SOON).until(() -> sent().size() == 4);
        broker.completeNext();
        Awaitility.await().atMost(SOON).until(() -> publisher.trouble().isEmpty());

        assertThat(sent()).containsExactly("-1>1", "1>2", "-1>1", "1>2");
    }

    @Test
    void a_fact_is_not_sent_before_the_one_it_follows_is_acknowledged() {
        twoFacts();
        publisher.start();

        Awaitility.await().atMost(SOON).until(() -> sent().size() == 1);
        broker.errorNext(new TimeoutException("the broker was away"));
        Awaitility.await().atMost(SOON).until(() -> sent().size() == 2);

        assertThat(sent()).as("a hole that could not be filled").containsExactly("-1>1", "-1>1");
        broker.completeNext();
    }

    @Test
    void everything_is_published_again_once_the_position_is_put_back() {
        twoFacts();
        publisher.start();
        acknowledgeUntil(() -> sent().size() == 2 && publishedSequence() == 2);

        jdbc.sql("select publish_again()::text").query(String.class).list();

        acknowledgeUntil(() -> sent().size() == 4 && publishedSequence() == 2);
        assertThat(sent()).containsExactly("-1>1", "1>2", "-1>1", "1>2");
        assertThat(producers).hasValue(2);
    }

    @Test
    void no_fact_names_a_predecessor_by_a_position_that_was_put_back_under_it() {
        twoFacts();
        publisher.start();
        acknowledgeUntil(() -> sent().size() == 2 && publishedSequence() == 2);

        transactions.executeWithoutResult(transaction -> {
            jdbc.sql("select publish_again()::text").query(String.class).list();
            commands.send(parcel, new ParcelCommand.Move("street"), People.CARRIER);
        });

        acknowledgeUntil(() -> sent().size() == 5 && publishedSequence() == 3);
        assertThat(sent()).containsExactly("-1>1", "1>2", "-1>1", "1>2", "2>3");
    }

    private void acknowledgeUntil(Callable<Boolean> done) {
        Awaitility.await().atMost(SOON).ignoreExceptions().until(() -> {
            broker.completeNext();
            return done.call();
        });
    }

    @Test
    void an_event_that_cannot_be_translated_stops_it_there_and_what_was_before_is_not_sent_again_and_again() {
        AtomicInteger attempts = new AtomicInteger();
        Translation<ParcelState, ParcelEvent> failing = new FailingAtTheDoor(attempts);
        publisher = publisher(List.of(failing));
        twoFacts();
        publisher.start();

        Awaitility.await().atMost(SOON).until(() -> sent().size() == 1);
        broker.completeNext();
        Awaitility.await().atMost(SOON).until(() -> attempts.get() >= 3);

        assertThat(sent()).containsExactly("-1>1");
        assertThat(publisher.trouble())
                .contains("event 2 of " + parcel, "IllegalStateException")
                .doesNotContain("Rita");
    }

    @Test
    void a_leader_that_was_replaced_while_it_was_paused_does_not_write_over_the_new_ones_position() {
        twoFacts();
        publisher.start();
        Awaitility.await().atMost(SOON).until(() -> sent().size() == 1);
        CommitPosition before = position.current();
        broker.completeNext();
        Awaitility.await().atMost(SOON).until(() -> sent().size() == 2);
        broker.completeNext();
        Awaitility.await().atMost(SOON).until(() -> position.current().compareTo(before) > 0);
        CommitPosition newLeaders = position.current();

        PublishedPosition.Previous stale = new PublishedPosition.Previous(Map.of(), Map.of(parcel, 1L));
        CommitPosition halfWay = new CommitPosition(newLeaders.tx(), newLeaders.index() - 1);
        assertThatThrownBy(() -> position.move(before, halfWay, stale)).isInstanceOf(IllegalStateException.class);

        assertThat(position.current()).isEqualTo(newLeaders);
        assertThat(publishedSequence()).isEqualTo(2);
    }

    @Test
    void a_fact_is_a_cloud_event_with_its_place_among_the_facts_of_its_aggregate() {
        twoFacts();
        publisher.start();
        Awaitility.await().atMost(SOON).until(() -> sent().size() == 1);
        ProducerRecord<byte[], byte[]> fact = mine().getFirst();
        broker.completeNext();
        Awaitility.await().atMost(SOON).until(() -> sent().size() == 2);
        broker.completeNext();

        assertThat(new String(fact.key(), StandardCharsets.UTF_8)).isEqualTo(parcel);
        assertThat(new String(fact.value(), StandardCharsets.UTF_8))
                .isEqualTo("{\"parcelId\":\"" + parcel + "\",\"place\":\"hall\",\"moves\":1}");
        assertThat(header(fact, "ce_type")).isEqualTo("sample.parcel-moved.v1");
        assertThat(header(fact, "ce_source")).isEqualTo("/sample");
        assertThat(header(fact, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(fact, "ce_subject")).isEqualTo(parcel);
        assertThat(header(fact, "content-type")).isEqualTo("application/json");
    }

    private void twoFacts() {
        commands.send(parcel, new ParcelCommand.Send(parcel, "person-" + parcel, "Rita"), People.SENDER);
        commands.send(parcel, new ParcelCommand.Move("hall"), People.CARRIER);
        commands.send(parcel, new ParcelCommand.Move("door"), People.CARRIER);
        Supplier<Boolean> settled = () -> ((CommitPosition) source.createHeadToken()).compareTo(position.current()) > 0;
        Awaitility.await().atMost(SOON).until(settled::get);
    }

    private List<ProducerRecord<byte[], byte[]>> mine() {
        return broker.history().stream()
                .filter(r -> new String(r.key(), StandardCharsets.UTF_8).equals(parcel))
                .toList();
    }

    private List<String> sent() {
        return mine().stream()
                .map(r -> header(r, "ce_previoussequence") + ">" + header(r, "ce_sequence"))
                .toList();
    }

    private static String header(ProducerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private long publishedSequence() {
        return jdbc.sql("select sequence from published where aggregate_id = ?")
                .param(parcel)
                .query(Long.class)
                .single();
    }
}
