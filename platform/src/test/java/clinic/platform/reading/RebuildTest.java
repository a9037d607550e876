package clinic.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.platform.aggregate.Commands;
import clinic.platform.aggregate.Committed;
import clinic.platform.decider.NotFound;
import clinic.platform.sample.ParcelCommand;
import clinic.platform.sample.ParcelRows;
import clinic.platform.sample.People;
import clinic.platform.sample.SampleTest;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SampleTest
class RebuildTest {

    private static final String TABLE = "parcel_row";
    private static final int MOST_MOVES = 300;

    @Autowired
    Rebuilds rebuilds;

    @Autowired
    Commands commands;

    @Autowired
    ReadYourWrite writes;

    @Autowired
    JdbcClient jdbc;

    private final String parcel = "parcel-" + UUID.randomUUID();

    @Test
    void a_table_that_was_damaged_is_seen_and_becomes_what_the_events_say() {
        moved(3);
        assertThat(rebuilds.differences()).containsEntry(TABLE, 0L);

        jdbc.sql("update parcel_row set place = 'nowhere' where parcel_id = ?")
                .param(parcel)
                .update();
        jdbc.sql("insert into parcel_row values ('parcel-ghost', 'nobody sent it', 0)")
                .update();
        assertThat(rebuilds.differences())
                .as("a changed row counts twice, gone and new")
                .containsEntry(TABLE, 3L);

        rebuilds.rebuild(ParcelRows.NAME);

        assertThat(rebuilds.differences()).containsEntry(TABLE, 0L);
        assertThat(moves()).isEqualTo(3);
    }

    @Test
    void what_happens_during_a_rebuild_is_neither_lost_nor_counted_twice() throws InterruptedException {
        moved(1);
        AtomicBoolean rebuilding = new AtomicBoolean(true);
        Thread mover = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < MOST_MOVES && rebuilding.get(); i++) {
                commands.send(parcel, new ParcelCommand.Move("hall"), People.SENDER);
            }
        });
        for (int i = 0; i < 5; i++) {
            rebuilds.rebuild(ParcelRows.NAME);
        }
        rebuilding.set(false);
        mover.join();

        Committed last = commands.send(parcel, new ParcelCommand.Move("hall"), People.SENDER);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(moves()).isEqualTo(last.sequence()));
        assertThat(rebuilds.differences()).containsEntry(TABLE, 0L);
    }

    @Test
    void a_name_that_no_projection_has_is_not_found() {
        assertThatThrownBy(() -> rebuilds.rebuild("sample.nothing")).isInstanceOf(NotFound.class);
    }

    private void moved(int times) {
        commands.send(parcel, new ParcelCommand.Send(parcel, "person-" + parcel, "Rita"), People.SENDER);
        for (int i = 0; i < times; i++) {
            writes.await(ParcelRows.NAME, commands.send(parcel, new ParcelCommand.Move("hall"), People.SENDER));
        }
    }

    private long moves() {
        return jdbc.sql("select moves from parcel_row where parcel_id = ?")
                .param(parcel)
                .query(Long.class)
                .single();
    }
}
