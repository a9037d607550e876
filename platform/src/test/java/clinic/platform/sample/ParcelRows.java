package clinic.platform.sample;

import clinic.platform.event.Recorded;
import clinic.platform.reading.Projection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A projection with a table of its own. */
public final class ParcelRows implements Projection<ParcelEvent> {

    public static final String NAME = "sample.rows";

    private final JdbcClient jdbc;

    ParcelRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        // Not a migration: the services' tests have this module's test classes beside their own.
        jdbc.sql("create table if not exists parcel_row (parcel_id text primary key, place text not null,"
                        + " moves integer not null)")
                .update();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ParcelEvent> of() {
        return ParcelEvent.class;
    }

    @Override
    public Set<String> tables() {
        return Set.of("parcel_row");
    }

    @Override
    public void on(ParcelEvent event, Recorded recorded) {
        switch (event) {
            case ParcelEvent.Sent e ->
                jdbc.sql("insert into parcel_row values (?, 'sent', 0) on conflict do nothing")
                        .param(recorded.aggregateId())
                        .update();
            case ParcelEvent.Moved e ->
                jdbc.sql("update parcel_row set place = ?, moves = moves + 1 where parcel_id = ?")
                        .params(e.place(), recorded.aggregateId())
                        .update();
        }
    }
}
