package clinic.platform.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.aggregate.Commands;
import clinic.platform.publishing.FactHeaders;
import clinic.platform.publishing.FactProducers;
import clinic.platform.sample.ParcelCommand;
import clinic.platform.sample.ParcelsHeard;
import clinic.platform.sample.People;
import clinic.platform.sample.SampleTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;

@SampleTest
class HearingTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String MOVED = "sample.parcel-moved.v1";

    @Autowired
    Commands commands;

    private Producer<byte[], byte[]> producer;

    @Autowired
    ParcelsHeard heard;

    @Autowired
    Parked parked;

    private final String parcel = "parcel-" + UUID.randomUUID();

    @BeforeEach
    void speak(@Autowired FactProducers producers) {
        producer = producers.open();
    }

    @AfterEach
    void heal() {
        producer.close();
        heard.before(null);
    }

    @Test
    void what_one_service_publishes_the_other_hears_once_and_in_order() {
        commands.send(parcel, new ParcelCommand.Send(parcel, "person-" + parcel, "Rita"), People.SENDER);
        commands.send(parcel, new ParcelCommand.Move("hall"), People.CARRIER);
        commands.send(parcel, new ParcelCommand.Move("door"), People.CARRIER);

        heardInTheEnd("hall", "door");
    }

    @Test
    void a_repeated_fact_is_passed_over() {
        send(MOVED, 1, -1, "hall");
        send(MOVED, 1, -1, "hall");
        send(MOVED, 2, 1, "door");
        send(MOVED, 1, -1, "hall");
        send(MOVED, 3, 2, "street");

        heardInTheEnd("hall", "door", "street");
        assertThat(parkedOfParcel()).isEmpty();
    }

    @Test
    void a_missing_fact_parks_the_aggregate_and_the_others_flow_on() {
        send(MOVED, 1, -1, "hall");
        send(MOVED, 5, 3, "street");
        send(MOVED, 6, 5, "bridge");
        String other = parcel + "-other";
        send(other, MOVED, 1, -1, "attic");

        Awaitility.await().atMost(SOON).until(() -> heard.heardOf(other).size() == 1);
        Awaitility.await().atMost(SOON).until(() -> parkedOfParcel().size() == 2);
        assertThat(heard.heardOf(parcel)).containsExactly(parcel + "@hall");
        assertThat(parkedOfParcel().getFirst().reason()).contains("sequence 3").contains("was not heard");
        assertThat(parkedOfParcel().getLast().reason()).contains("waits behind");
    }

    @Test
    void a_poisoned_fact_parks_its_aggregate_and_replays_in_order_once_the_cause_is_gone() {
        heard.before(fact -> {
            if (fact.aggregateId().equals(parcel) && fact.sequence() == 2) {
                throw new IllegalStateException("a message with " + "Rita's name");
            }
        });
        send(MOVED, 1, -1, "hall");
        send(MOVED, 2, 1, "door");
        send(MOVED, 3, 2, "street");
        Awaitility.await().atMost(SOON).until(() -> parkedOfParcel().size() == 2);
        assertThat(parkedOfParcel().getFirst().reason())
                .contains("IllegalStateException")
                .doesNotContain("Rita");

        assertThat(parked.replay(heard.name(), parcel)).isPresent();
        assertThat(parkedOfParcel().getFirst().attempts()).isEqualTo(2);
        heard.before(null);
        assertThat(parked.replay(heard.name(), parcel)).isEmpty();

        heardInTheEnd("hall", "door", "street");
        assertThat(parkedOfParcel()).isEmpty();
    }

    @Test
    void a_fact_given_up_with_a_reason_lets_those_behind_it_through() {
        send("sample.parcel-exploded.v1", 1, -1, "hall");
        send(MOVED, 2, 1, "door");
        Awaitility.await().atMost(SOON).until(() -> parkedOfParcel().size() == 2);
        assertThat(parkedOfParcel().getFirst().reason()).contains("sample.parcel-exploded.v1 is not known");

        parked.discard(heard.name(), parcel, "nobody needs explosions", "staff-1");
        assertThat(parked.replay(heard.name(), parcel)).isEmpty();

        heardInTheEnd("door");
    }

    @Test
    void rubbish_that_claims_the_place_of_a_fact_does_not_take_it_along_when_it_is_given_up() {
        send("sample.parcel-exploded.v1", 1, -1, "hall");
        send(MOVED, 1, -1, "hall");
        send(MOVED, 2, 1, "door");
        Awaitility.await().atMost(SOON).until(() -> parkedOfParcel().size() == 3);

        parked.discard(heard.name(), parcel, "nobody needs explosions", "staff-1");
        assertThat(parked.replay(heard.name(), parcel)).isEmpty();

        heardInTheEnd("hall", "door");
    }

    @Test
    void a_record_that_is_no_fact_at_all_parks_alone() {
        producer.send(
                new ProducerRecord<>("sample.parcels", parcel.getBytes(StandardCharsets.UTF_8), new byte[] {1, 2}));
        send(MOVED, 1, -1, "hall");

        heardInTheEnd("hall");
        Awaitility.await()
                .atMost(SOON)
                .until(() -> parked.list().stream()
                        .anyMatch(p -> p.aggregateId().startsWith("unknown-")
                                && p.reason().contains("ce_id is missing")));
    }

    @Test
    void a_type_that_is_knowingly_ignored_is_passed_over_and_keeps_its_place() {
        send("sample.parcel-painted.v1", 1, -1, "red");
        send(MOVED, 2, 1, "door");

        heardInTheEnd("door");
    }

    @Test
    void a_failure_of_the_infrastructure_is_tried_again_and_parks_nothing() {
        AtomicInteger failures = new AtomicInteger(2);
        heard.before(fact -> {
            if (fact.aggregateId().equals(parcel) && failures.getAndDecrement() > 0) {
                throw new QueryTimeoutException("the database was slow");
            }
        });
        send(MOVED, 1, -1, "hall");
        send(MOVED, 2, 1, "door");

        heardInTheEnd("hall", "door");
        assertThat(parkedOfParcel()).isEmpty();
    }

    @Test
    void a_lost_fact_that_comes_again_frees_those_that_waited_for_it() {
        send(MOVED, 1, -1, "hall");
        send(MOVED, 3, 2, "street");
        send(MOVED, 4, 3, "van");
        Awaitility.await().atMost(SOON).until(() -> parkedOfParcel().size() == 2);

        send(MOVED, 1, -1, "hall");
        send(MOVED, 2, 1, "door");
        send(MOVED, 3, 2, "street");

        heardInTheEnd("hall", "door", "street", "van");
        Awaitility.await().atMost(SOON).until(() -> parkedOfParcel().isEmpty());
    }

    @Test
    void one_that_comes_late_frees_nobody_while_another_is_missing() {
        send(MOVED, 1, -1, "hall");
        send(MOVED, 4, 3, "van");
        Awaitility.await().atMost(SOON).until(() -> parkedOfParcel().size() == 1);

        send(MOVED, 3, 2, "street");

        Awaitility.await().atMost(SOON).until(() -> parkedOfParcel().size() == 2);
        // Parked is its first attempt, and that it might be what the others wait for the second.
        Awaitility.await().atMost(SOON).until(() -> parkedOfParcel().getFirst().attempts() > 1);
        assertThat(parkedOfParcel()).hasSize(2);
        heardInTheEnd("hall");
    }

    @Test
    void a_record_whose_names_no_table_can_hold_parks_alone_and_blocks_nobody() {
        for (String name : List.of("parcel-\0", "x".repeat(5_000))) {
            var rubbish = new ProducerRecord<>(
                    "sample.parcels", parcel.getBytes(StandardCharsets.UTF_8), "{}".getBytes(StandardCharsets.UTF_8));
            header(rubbish, FactHeaders.SUBJECT, name);
            header(rubbish, FactHeaders.TYPE, name);
            header(rubbish, FactHeaders.ID, name);
            rubbish.headers().add("odd\0name", new byte[] {0});
            producer.send(rubbish);
        }
        send(MOVED, 1, -1, "hall");

        heardInTheEnd("hall");
    }

    @Test
    void two_people_who_replay_at_once_cause_one_effect() throws Exception {
        heard.before(fact -> {
            if (fact.aggregateId().equals(parcel)) {
                throw new IllegalStateException("tried on purpose");
            }
        });
        send(MOVED, 1, -1, "hall");
        Awaitility.await().atMost(SOON).until(() -> parkedOfParcel().size() == 1);
        CountDownLatch second = new CountDownLatch(1);
        heard.before(fact -> {
            // Long enough for the other to come as far, had it not to wait.
            await(second, Duration.ofMillis(500));
            second.countDown();
        });

        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<Callable<Optional<String>>> both = Collections.nCopies(2, () -> parked.replay(heard.name(), parcel));
            for (Future<Optional<String>> done : people.invokeAll(both)) {
                assertThat(done.get()).isEmpty();
            }
        }

        heardInTheEnd("hall");
    }

    private static void await(CountDownLatch latch, Duration longest) {
        try {
            boolean came = latch.await(longest.toMillis(), TimeUnit.MILLISECONDS);
            assertThat(came).isIn(true, false);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void heardInTheEnd(String... places) {
        List<String> expected =
                java.util.Arrays.stream(places).map(p -> parcel + "@" + p).toList();
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(heard.heardOf(parcel)).containsExactlyElementsOf(expected));
    }

    private List<ParkedFact> parkedOfParcel() {
        return parked.list().stream()
                .filter(p -> p.aggregateId().equals(parcel))
                .toList();
    }

    private void send(String type, long sequence, long previous, String place) {
        send(parcel, type, sequence, previous, place);
    }

    private void send(String aggregate, String type, long sequence, long previous, String place) {
        byte[] body = ("{\"parcelId\":\"" + aggregate + "\",\"place\":\"" + place + "\",\"later\":1}")
                .getBytes(StandardCharsets.UTF_8);
        var fact = new ProducerRecord<>("sample.parcels", aggregate.getBytes(StandardCharsets.UTF_8), body);
        header(fact, FactHeaders.ID, UUID.randomUUID().toString());
        header(fact, FactHeaders.TYPE, type);
        header(fact, FactHeaders.SUBJECT, aggregate);
        header(fact, FactHeaders.SEQUENCE, String.valueOf(sequence));
        header(fact, FactHeaders.PREVIOUS_SEQUENCE, String.valueOf(previous));
        header(fact, FactHeaders.TIME, Instant.EPOCH.toString());
        header(fact, FactHeaders.CORRELATION, "corr-1");
        producer.send(fact);
    }

    private static void header(ProducerRecord<?, ?> fact, String name, String value) {
        fact.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
