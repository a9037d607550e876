package clinic.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.platform.decider.BadInput;
import clinic.platform.sample.Parcel;
import clinic.platform.sample.ParcelCommand;
import clinic.platform.sample.People;
import clinic.platform.sample.SampleTest;
import clinic.platform.sample.Shelf;
import clinic.platform.source.KeptStates;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SampleTest
class KeptStatesTest {

    private static final int MANY = 12;

    @Autowired
    Commands commands;

    @Autowired
    KeptStates kept;

    @Autowired
    EventStorageEngine engine;

    @Autowired
    JdbcClient jdbc;

    private final String shelf = "shelf-" + UUID.randomUUID();

    @Test
    void a_load_asks_only_for_what_came_since_the_last_commit() {
        put(MANY);

        assertThat(kept.firstUnknown(shelf)).isEqualTo(MANY);
        assertThat(engine.readSnapshot(shelf))
                .hasValueSatisfying(head -> assertThat(head.getSequenceNumber()).isEqualTo(MANY - 1));
        assertThat(things()).isEqualTo(MANY);
    }

    @Test
    void what_another_instance_appended_meanwhile_is_seen_and_followed() {
        put(MANY);
        appendedByAnotherInstance(MANY);

        assertThat(things()).isEqualTo(MANY + 1);
        assertThat(put(1)).isEqualTo(new Committed(shelf, MANY + 1));
    }

    @Test
    void what_was_read_ahead_and_what_is_kept_make_one_state() {
        put(MANY);
        appendedByAnotherInstance(MANY);

        assertThat(commands.<Integer>together(new Shelf.Put("book"), People.SENDER, aggregates -> {
                    aggregates.readAhead(shelf, shelf + "-empty");
                    assertThat(aggregates.load(Shelf.class, shelf + "-empty").exists())
                            .isFalse();
                    return aggregates.load(Shelf.class, shelf).state();
                }))
                .isEqualTo(MANY + 1);
    }

    @Test
    void what_is_rolled_back_is_forgotten() {
        put(MANY);

        assertThatThrownBy(() -> commands.together(new Shelf.Put("book"), People.SENDER, aggregates -> {
                    var loaded = aggregates.load(Shelf.class, shelf);
                    loaded.decide(new Shelf.Put("book"));
                    loaded.decide(new Shelf.Put(" "));
                    return loaded.committed();
                }))
                .isInstanceOf(BadInput.class);

        assertThat(kept.firstUnknown(shelf)).isZero();
        assertThat(things()).isEqualTo(MANY);
    }

    @Test
    void a_refusal_that_wrote_nothing_forgets_nothing() {
        put(MANY);

        assertThatThrownBy(() -> commands.send(shelf, new Shelf.Put(" "), People.SENDER))
                .isInstanceOf(BadInput.class);

        assertThat(kept.firstUnknown(shelf)).isEqualTo(MANY);
    }

    @Test
    void a_few_events_are_not_worth_it() {
        put(3);

        assertThat(kept.firstUnknown(shelf)).isZero();
    }

    @Test
    void a_state_that_may_tell_of_a_person_is_never_kept() {
        String parcel = "parcel-" + UUID.randomUUID();
        commands.send(
                parcel, new ParcelCommand.Send(parcel, "person-" + UUID.randomUUID(), "Rita Recipient"), People.SENDER);
        for (int i = 0; i < MANY; i++) {
            commands.send(parcel, new ParcelCommand.Move("hall"), People.SENDER);
        }

        assertThat(kept.firstUnknown(parcel)).isZero();
        assertThat(commands.<Integer>together(
                        new ParcelCommand.Move("hall"),
                        People.SENDER,
                        aggregates ->
                                aggregates.load(Parcel.class, parcel).state().moves()))
                .isEqualTo(MANY);
    }

    private Committed put(int times) {
        Committed last = new Committed(shelf, -1);
        for (int i = 0; i < times; i++) {
            last = commands.send(shelf, new Shelf.Put("book"), People.SENDER);
        }
        return last;
    }

    private int things() {
        return commands.together(
                new Shelf.Put("book"),
                People.SENDER,
                aggregates -> aggregates.load(Shelf.class, shelf).state());
    }

    private void appendedByAnotherInstance(long sequence) {
        jdbc.sql("insert into store.event (aggregate_id, sequence, aggregate_type, event_id, event_type, revision,"
                        + " recorded_at, payload, metadata) select aggregate_id, ?, aggregate_type, ?, event_type,"
                        + " revision, recorded_at, payload, metadata from store.event"
                        + " where aggregate_id = ? and sequence = ?")
                .params(sequence, UUID.randomUUID().toString(), shelf, sequence - 1)
                .update();
    }
}
