package clinic.booking.overview;

import clinic.booking.dayplan.DayPlanEvent;
import clinic.platform.event.Recorded;
import clinic.platform.live.Live;
import clinic.platform.reading.Projection;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which days are open; tells whoever looks at a day that it changed. */
@Component
public class Days implements Projection<DayPlanEvent> {

    public static final String NAME = "booking.days";

    private final JdbcClient jdbc;
    private final Live live;

    Days(JdbcClient jdbc, Live live) {
        this.jdbc = jdbc;
        this.live = live;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<DayPlanEvent> of() {
        return DayPlanEvent.class;
    }

    @Override
    public Set<String> tables() {
        return Set.of("day_row");
    }

    @Override
    public void on(DayPlanEvent event, Recorded recorded) {
        switch (event) {
            case DayPlanEvent.DayOpened e ->
                jdbc.sql("insert into day_row (day, site_id, date) values (?, ?, ?) on conflict do nothing")
                        .params(recorded.aggregateId(), e.siteId(), e.date())
                        .update();
            // The plan itself is folded from its events; here it only matters that it changed.
            case DayPlanEvent.RosterChanged e -> {}
            case DayPlanEvent.Reserved e -> {}
            case DayPlanEvent.Released e -> {}
        }
        live.changed(recorded.aggregateId());
    }

    /** Open days of a site after a date, the nearest first. */
    public List<LocalDate> openAfter(String siteId, LocalDate date, int most) {
        return jdbc.sql("select date from day_row where site_id = ? and date > ? order by date limit ?")
                .params(siteId, date, most)
                .query((row, n) -> row.getObject("date", LocalDate.class))
                .list();
    }

    public List<LocalDate> openFrom(String siteId, LocalDate date, int most) {
        return openAfter(siteId, date.minusDays(1), most);
    }
}
