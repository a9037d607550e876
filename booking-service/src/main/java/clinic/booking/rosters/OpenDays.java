package clinic.booking.rosters;

import clinic.booking.dayplan.DayPlan;
import clinic.booking.dayplan.DayPlanCommand;
import clinic.booking.dayplan.DayPlanState;
import clinic.booking.dayplan.Roster;
import clinic.booking.overview.Days;
import clinic.booking.site.Sites;
import clinic.platform.aggregate.Commands;
import clinic.platform.aggregate.Committed;
import clinic.platform.aggregate.History;
import clinic.platform.decider.NotFound;
import clinic.platform.reading.ReadYourWrite;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a site's days and changes their rosters. */
@Component
class OpenDays {

    private final Commands commands;
    private final History history;
    private final Sites sites;
    private final ReadYourWrite writes;
    private final Clock clock;

    OpenDays(Commands commands, History history, Sites sites, ReadYourWrite writes, Clock clock) {
        this.commands = commands;
        this.history = history;
        this.sites = sites;
        this.writes = writes;
        this.clock = clock;
    }

    /** @param roster null for the site's own; an open day that has a roster already keeps it then */
    Committed open(String siteId, LocalDate date, @Nullable Roster roster) {
        Roster usual = sites.get(siteId).roster();
        Roster wanted = roster != null
                ? roster
                : history.fold(DayPlan.class, DayPlan.id(siteId, date)) instanceof DayPlanState.Open open
                        ? open.roster()
                        : usual;
        Committed done = commands.send(
                DayPlan.id(siteId, date), new DayPlanCommand.OpenDay(siteId, date, wanted, clock.instant()));
        writes.await(Days.NAME, done);
        return done;
    }

    Committed change(String siteId, LocalDate date, Roster roster) {
        plan(siteId, date);
        return commands.send(DayPlan.id(siteId, date), new DayPlanCommand.ChangeRoster(roster, clock.instant()));
    }

    DayPlanState.Open plan(String siteId, LocalDate date) {
        if (history.fold(DayPlan.class, DayPlan.id(siteId, date)) instanceof DayPlanState.Open open) {
            return open;
        }
        throw new NotFound("open day " + date + " at this site");
    }
}
