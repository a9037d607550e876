package clinic.booking.dayplan;

import clinic.platform.aggregate.DecidedAggregate;
import java.time.LocalDate;
import org.axonframework.modelling.command.AggregateRoot;

/** The aggregate of one site's day, {@code dayplan-<site>-<date>}. */
@AggregateRoot(type = "dayplan")
public final class DayPlan extends DecidedAggregate<DayPlanCommand, DayPlanState, DayPlanEvent> {

    public DayPlan(String id) {
        super(id, new DayPlanDecider());
    }

    public static String id(String siteId, LocalDate date) {
        return "dayplan-" + siteId + "-" + date;
    }
}
