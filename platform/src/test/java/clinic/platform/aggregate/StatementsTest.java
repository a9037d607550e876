package clinic.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.sample.Parcel;
import clinic.platform.sample.ParcelCommand;
import clinic.platform.sample.People;
import clinic.platform.sample.SampleTest;
import clinic.platform.testing.Statements;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a command costs in round trips. These don't depend on the machine: one more of them is somebody's doing. */
@SampleTest
class StatementsTest {

    @Autowired
    Statements statements;

    @Autowired
    Commands commands;

    private final String parcel = "parcel-" + UUID.randomUUID();
    private final String person = "person-" + UUID.randomUUID();

    @Test
    void a_command_loads_asks_for_the_key_of_whom_it_names_and_appends() {
        commands.send(parcel, sent(parcel), People.SENDER);

        assertThat(of(() -> commands.send(parcel + "-2", sent(parcel + "-2"), People.SENDER)))
                .satisfiesExactly(
                        load -> assertThat(load).contains("from store.event"),
                        key -> assertThat(key).contains("from store.subject_key"),
                        append -> assertThat(append).startsWith("insert into store.event"));
    }

    @Test
    void a_command_that_names_nobody_loads_and_appends() {
        commands.send(parcel, sent(parcel), People.SENDER);

        assertThat(of(() -> commands.send(parcel, new ParcelCommand.Move("hall"), People.SENDER)))
                .satisfiesExactly(
                        load -> assertThat(load).contains("from store.event"),
                        append -> assertThat(append).startsWith("insert into store.event"));
    }

    @Test
    void the_events_of_several_aggregates_that_were_read_ahead_are_one_load_and_one_append() {
        String other = parcel + "-other";
        commands.send(parcel, sent(parcel), People.SENDER);
        commands.send(other, sent(other), People.SENDER);

        assertThat(of(() -> commands.together(new ParcelCommand.Move("hall"), People.SENDER, aggregates -> {
                    aggregates.readAhead(parcel, other, parcel + "-none");
                    assertThat(aggregates.load(Parcel.class, parcel + "-none").exists())
                            .isFalse();
                    aggregates.load(Parcel.class, parcel).decide(new ParcelCommand.Move("hall"));
                    var last = aggregates.load(Parcel.class, other);
                    last.decide(new ParcelCommand.Move("hall"));
                    last.decide(new ParcelCommand.Move("door"));
                    return last.committed();
                })))
                .satisfiesExactly(
                        load -> assertThat(load).contains("from store.event"),
                        append -> assertThat(append).startsWith("insert into store.event"));
    }

    private ParcelCommand sent(String id) {
        return new ParcelCommand.Send(id, person, "Rita Recipient");
    }

    private List<String> of(Runnable work) {
        return statements.of(Thread.currentThread().getName(), work);
    }
}
