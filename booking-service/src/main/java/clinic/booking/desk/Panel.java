package clinic.booking.desk;

import clinic.booking.dayplan.DayPlan;
import clinic.booking.dayplan.DayPlanState;
import clinic.booking.dayplan.Roster;
import clinic.booking.dayplan.Rule;
import clinic.booking.overview.Reach;
import clinic.booking.overview.VisitRow;
import clinic.booking.overview.Visits;
import clinic.booking.site.Sites;
import clinic.platform.aggregate.History;
import clinic.platform.decider.NotFound;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the side panel of one visit, by the roster of the visit's own day. */
@Component
class Panel {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final Visits visits;
    private final History history;
    private final Sites sites;
    private final Clock clock;

    Panel(Visits visits, History history, Sites sites, Clock clock) {
        this.visits = visits;
        this.history = history;
        this.sites = sites;
        this.clock = clock;
    }

    /**
     * A move that is proposed, to be looked at and given.
     *
     * @param start the site's local time
     */
    record Proposal(String start, String chairId) {}

    void show(String id, @Nullable String said, @Nullable Proposal proposal, Model model) {
        VisitRow row = row(id);
        Roster roster = roster(row);
        model.addAttribute("v", row);
        model.addAttribute("words", PhaseWords.of(row, clock.instant()));
        model.addAttribute("proposed", proposal != null);
        model.addAttribute(
                "move",
                proposal == null
                        ? new Proposal(MINUTE.format(row.start().atZone(row.zoneId())), row.chairId())
                        : proposal);
        model.addAttribute("chairs", roster.chairs());
        model.addAttribute(
                "prescribers",
                roster.shifts().stream()
                        .filter(s -> s.duty() == Roster.Duty.PRESCRIBER)
                        .map(s -> new Person(s.staffId(), s.name()))
                        .distinct()
                        .toList());
        model.addAttribute("treatment", Boards.treatment(row, roster));
        model.addAttribute("nurse", nurse(row, roster));
        model.addAttribute("overridable", List.of(Rule.NURSE_LOAD, Rule.PRESCRIBER_COVER, Rule.OPENING_HOURS));
        model.addAttribute("records", Reach.records());
        model.addAttribute("said", said);
    }

    record Person(String id, String name) {}

    boolean has(String id) {
        return visits.find(id).isPresent();
    }

    VisitRow row(String id) {
        return visits.find(id).orElseThrow(() -> new NotFound("visit " + id));
    }

    private Roster roster(VisitRow row) {
        return history.fold(DayPlan.class, row.day()) instanceof DayPlanState.Open day
                ? day.roster()
                : sites.get(row.siteId()).roster();
    }

    private static String nurse(VisitRow row, Roster roster) {
        return roster.shifts().stream()
                .filter(s -> s.staffId().equals(row.nurseId()))
                .map(Roster.Shift::name)
                .findFirst()
                .orElse(row.nurseId() == null ? "whoever is free" : row.nurseId());
    }
}
