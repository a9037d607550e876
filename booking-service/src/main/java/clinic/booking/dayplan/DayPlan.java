package clinic.booking.dayplan;

import clinic.platform.aggregate.DecidedAggregate;
import clinic.platform.decider.BadInput;
import java.time.LocalDate;
import org.axonframework.modelling.command.AggregateRoot;

/** The aggregate of one site's day, {@code dayplan-<site>-<date>}. */
@AggregateRoot(type = "dayplan")
public final class DayPlan extends DecidedAggregate<DayPlanCommand, DayPlanState, DayPlanEvent> {

    public DayPlan(String id) {
        super(id, new DayPlanDecider());
    }

    /** @throws BadInput for a date on which nobody plans anything, and which a database or a calendar may not hold */
    public static LocalDate checked(LocalDate date, String field) {
        BadInput.check(date.getYear() >= 2000 && date.getYear() <= 2200, field, "The date lies between 2000 and 2200.");
        return date;
    }

    public static String id(String siteId, LocalDate date) {
        return "dayplan-" + siteId + "-" + date;
    }
}
