package clinic.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.platform.decider.BadInput;
import clinic.platform.event.Recorded;
import clinic.platform.event.Trace;
import clinic.platform.reading.ReadYourWrite;
import clinic.platform.sample.Moves;
import clinic.platform.sample.Parcel;
import clinic.platform.sample.ParcelCommand;
import clinic.platform.sample.ParcelEvent;
import clinic.platform.sample.ParcelRefused;
import clinic.platform.sample.People;
import clinic.platform.sample.SampleTest;
import clinic.platform.testing.TestPostgres.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@SampleTest
class CommandsTest {

    @Autowired
    Commands commands;

    @Autowired
    History history;

    @Autowired
    ReadYourWrite reads;

    @Autowired
    Moves moves;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    TestDatabase database;

    private final String parcel = "parcel-" + UUID.randomUUID();
    private final ParcelCommand send = new ParcelCommand.Send(parcel, "person-" + UUID.randomUUID(), "Rita Recipient");

    @Test
    void a_command_appends_its_events_with_who_when_and_why() {
        Instant before = clock.instant();

        Committed committed = new Trace("corr-1", "request-1").around(() -> commands.send(parcel, send, People.SENDER));

        assertThat(committed).isEqualTo(new Committed(parcel, 0));
        Recorded recorded = history.of(parcel).getFirst().recorded();
        assertThat(recorded.actor()).isEqualTo("staff-sender");
        assertThat(recorded.role()).isEqualTo("SENDER");
        assertThat(recorded.correlation()).isEqualTo("corr-1");
        assertThat(recorded.causation()).isEqualTo("request-1");
        assertThat(recorded.type()).isEqualTo("parcel.sent");
        assertThat(recorded.recordedAt()).isBetween(before, clock.instant());
        assertThat(recorded.recordedAt().getNano() % 1_000).isZero();
    }

    @Test
    void a_repeat_changes_nothing_and_answers_the_same() {
        commands.send(parcel, send, People.SENDER);

        assertThat(commands.send(parcel, send, People.SENDER)).isEqualTo(new Committed(parcel, 0));
        assertThat(history.of(parcel)).hasSize(1);
    }

    @Test
    void a_refusal_and_bad_input_come_through_as_thrown_and_append_nothing() {
        assertThatThrownBy(() -> commands.send(parcel, new ParcelCommand.Move("hall"), People.CARRIER))
                .isInstanceOf(ParcelRefused.class);
        commands.send(parcel, send, People.SENDER);
        assertThatThrownBy(() -> commands.send(parcel, new ParcelCommand.Move(" "), People.CARRIER))
                .isInstanceOf(BadInput.class);
        assertThat(history.of(parcel)).hasSize(1);
    }

    @Test
    void an_actor_without_a_role_that_the_command_allows_is_denied() {
        assertThatThrownBy(() -> commands.send(parcel, send, People.CARRIER)).isInstanceOf(AccessDeniedException.class);
        assertThat(history.of(parcel)).isEmpty();
    }

    @Test
    void several_aggregates_are_written_together_or_not_at_all() {
        String other = parcel + "-other";
        ParcelCommand move = new ParcelCommand.Move("hall");

        assertThatThrownBy(() -> commands.together(send, People.SENDER, aggregates -> {
                    var first = aggregates.load(Parcel.class, parcel);
                    var second = aggregates.load(Parcel.class, other);
                    first.decide(send);
                    second.decide(move);
                    return first.committed();
                }))
                .isInstanceOf(ParcelRefused.class);

        assertThat(history.of(parcel)).isEmpty();
    }

    @Test
    void a_conflict_is_tried_again_three_times_at_most() {
        AtomicInteger attempts = new AtomicInteger();

        assertThatThrownBy(() -> commands.together(send, People.SENDER, aggregates -> {
                    attempts.incrementAndGet();
                    throw new ConcurrencyException("another writer");
                }))
                .isInstanceOf(ConcurrencyException.class);

        assertThat(attempts).hasValue(4);
    }

    @Test
    void a_writer_elsewhere_that_was_faster_is_a_conflict_and_the_next_attempt_builds_on_its_event() {
        commands.send(parcel, send, People.SENDER);
        AtomicInteger attempts = new AtomicInteger();

        Committed committed = commands.together(send, People.SENDER, aggregates -> {
            var loaded = aggregates.load(Parcel.class, parcel);
            if (attempts.incrementAndGet() == 1) {
                movedElsewhere();
            }
            loaded.decide(new ParcelCommand.Move("hall"));
            return loaded.committed();
        });

        assertThat(attempts).hasValue(2);
        assertThat(committed).isEqualTo(new Committed(parcel, 2));
        assertThat(history.fold(Parcel.class, parcel).moves()).isEqualTo(2);
    }

    private void movedElsewhere() {
        JdbcClient.create(database.superuser()).sql("""
                        insert into store.event (aggregate_id, sequence, aggregate_type, event_id, event_type, revision,
                                                 recorded_at, payload, metadata)
                        select aggregate_id, 1, aggregate_type, event_id || '-elsewhere', 'parcel.moved', '1', recorded_at,
                               convert_to('{"place":"door"}', 'UTF8'), metadata
                        from store.event where aggregate_id = ?""").param(parcel).update();
    }

    @Test
    void many_writers_of_one_aggregate_all_get_through_without_a_hole() throws Exception {
        commands.send(parcel, send, People.SENDER);
        List<Callable<Committed>> writers = IntStream.range(0, 60)
                .<Callable<Committed>>mapToObj(
                        n -> () -> commands.send(parcel, new ParcelCommand.Move("place " + n), People.CARRIER))
                .toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(12)) {
            for (Future<Committed> done : pool.invokeAll(writers)) {
                done.get();
            }
        }

        assertThat(history.of(parcel).stream().map(e -> e.recorded().sequence()))
                .containsExactlyElementsOf(LongStream.rangeClosed(0, 60).boxed().toList());
        assertThat(history.fold(Parcel.class, parcel).moves()).isEqualTo(60);
        assertThat(reads.await(Moves.NAME, new Committed(parcel, 60))).isTrue();
        assertThat(moves.seenOf(parcel))
                .containsExactlyElementsOf(LongStream.rangeClosed(0, 60)
                        .mapToObj(n -> parcel + "#" + n)
                        .toList());
    }

    @Test
    void a_reader_that_fails_gets_the_same_event_again_and_keeps_its_place() {
        AtomicInteger failures = new AtomicInteger(1);
        moves.before(recorded -> {
            if (recorded.aggregateId().equals(parcel) && recorded.sequence() == 1 && failures.getAndDecrement() > 0) {
                throw new IllegalStateException("tried on purpose");
            }
        });
        try {
            // In a batch of its own: what a reader keeps in memory doesn't go back when its batch does.
            reads.await(Moves.NAME, commands.send(parcel, send, People.SENDER));
            Committed committed = commands.send(parcel, new ParcelCommand.Move("hall"), People.CARRIER);

            assertThat(reads.await(Moves.NAME, committed) || reads.await(Moves.NAME, committed))
                    .isTrue();
            assertThat(moves.seenOf(parcel)).containsExactly(parcel + "#0", parcel + "#1");
        } finally {
            moves.before(null);
        }
    }

    @Test
    void the_state_of_any_moment_is_the_fold_of_the_events_up_to_it() {
        commands.send(parcel, send, People.SENDER);
        commands.send(parcel, new ParcelCommand.Move("hall"), People.CARRIER);
        commands.send(parcel, new ParcelCommand.Move("door"), People.CARRIER);

        var events = history.of(parcel);
        assertThat(history.fold(Parcel.class, events, e -> e.recorded().sequence() <= 1)
                        .place())
                .isEqualTo("hall");
        assertThat(events.getLast().event()).isEqualTo(new ParcelEvent.Moved("door"));
    }
}
