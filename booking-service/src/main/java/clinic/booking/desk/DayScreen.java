package clinic.booking.desk;

import clinic.booking.dayplan.DayPlan;
import clinic.booking.dayplan.Roster;
import clinic.booking.dayplan.Rule;
import clinic.booking.overview.VisitRow;
import clinic.booking.overview.Visits;
import clinic.booking.placing.Bookings;
import clinic.booking.placing.EndVisit;
import clinic.booking.placing.MoveVisit;
import clinic.booking.placing.VisitBody;
import clinic.booking.site.LocalStart;
import clinic.booking.site.Sites;
import clinic.platform.aggregate.Committed;
import clinic.platform.decider.NotFound;
import clinic.platform.reading.ReadYourWrite;
import clinic.platform.security.AllowedTo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The day board and what is done on it. */
@Controller
@AllowedTo({"FRONT_DESK", "CLINICIAN", "PRESCRIBER", "ADMIN"})
class DayScreen {

    private static final DateTimeFormatter TITLE = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final Sites sites;
    private final Boards boards;
    private final Visits visits;
    private final Bookings bookings;
    private final ReadYourWrite writes;
    private final Clock clock;

    DayScreen(Sites sites, Boards boards, Visits visits, Bookings bookings, ReadYourWrite writes, Clock clock) {
        this.sites = sites;
        this.boards = boards;
        this.visits = visits;
        this.bookings = bookings;
        this.writes = writes;
        this.clock = clock;
    }

    @GetMapping("/")
    String home() {
        return "redirect:/day";
    }

    @GetMapping({"/day", "/board"})
    String day(
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable String visit,
            Model model) {
        List<Sites.Site> all = sites.all();
        model.addAttribute("title", "Day board");
        model.addAttribute("sites", all);
        if (all.isEmpty()) {
            return "booking/day-none";
        }
        Sites.Site chosen = site == null ? all.getFirst() : sites.get(site);
        LocalDate today = LocalDate.ofInstant(clock.instant(), chosen.zone());
        LocalDate shown = date == null ? today : DayPlan.checked(date, "date");
        model.addAttribute("board", boards.of(chosen, shown));
        model.addAttribute("heading", TITLE.format(shown));
        model.addAttribute("today", today);
        model.addAttribute(
                "place", chosen.roster().siteName() + " · " + chosen.roster().zone());
        model.addAttribute("selected", visit == null ? "" : visit);
        if (visit != null && visits.find(visit).isPresent()) {
            panel(visit, null, model);
        }
        return "booking/day";
    }

    @GetMapping("/day/visits/{id}")
    String panel(@PathVariable String id, Model model) {
        panel(id, null, model);
        return "booking/visit-panel :: panel";
    }

    @PostMapping("/day/visits/{id}/check-in")
    String checkIn(
            @PathVariable String id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        return done(id, bookings.checkIn(id, clock.instant()), "Checked in. The session begins.", htmx, model);
    }

    @PostMapping("/day/visits/{id}/no-show")
    String noShow(
            @PathVariable String id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        Committed done = bookings.end(new EndVisit.NoShow(id, clock.instant()));
        return done(id, done, "Marked as not come; the chair is free again.", htmx, model);
    }

    @PostMapping("/day/visits/{id}/cancel")
    String cancel(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        Committed done = bookings.end(new EndVisit.Cancel(id, reason.strip(), clock.instant()));
        return done(id, done, "Cancelled; the chair is free again.", htmx, model);
    }

    @PostMapping("/day/visits/{id}/move")
    String move(
            @PathVariable String id,
            @RequestParam String start,
            @RequestParam(required = false) @Nullable String chairId,
            @RequestParam(required = false) @Nullable String prescriberId,
            @RequestParam(required = false) @Nullable Set<Rule> overrides,
            @RequestParam(required = false) @Nullable String overrideReason,
            @RequestParam(required = false) @Nullable String enteredAfterwards,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        var zone = java.time.ZoneId.of(bookings.known(id).place().zone());
        Bookings.Placed placed = bookings.move(new MoveVisit(
                id,
                LocalStart.parse(start, "start", zone),
                VisitBody.blank(chairId),
                VisitBody.blank(prescriberId),
                VisitBody.rules(overrides),
                VisitBody.blank(overrideReason),
                VisitBody.blank(enteredAfterwards),
                clock.instant()));
        String where = "Moved to " + placed.place().chairName() + ", "
                + MINUTE.format(placed.place().start().atZone(zone)).replace('T', ' ') + ".";
        return done(id, placed.committed(), where, htmx, model);
    }

    private String done(String id, Committed committed, String said, @Nullable String htmx, Model model) {
        writes.await(Visits.NAME, committed);
        if (htmx == null) {
            VisitRow row = row(id);
            LocalDate date = LocalDate.ofInstant(row.start(), row.zoneId());
            return "redirect:/day?site=" + row.siteId() + "&date=" + date + "&visit=" + id;
        }
        panel(id, said, model);
        return "booking/visit-panel :: panel";
    }

    private void panel(String id, @Nullable String said, Model model) {
        VisitRow row = row(id);
        model.addAttribute("v", row);
        model.addAttribute("words", PhaseWords.of(row, clock.instant()));
        model.addAttribute("startLocal", MINUTE.format(row.start().atZone(row.zoneId())));
        Roster roster = sites.get(row.siteId()).roster();
        model.addAttribute("chairs", roster.chairs());
        model.addAttribute("treatment", Boards.treatment(row, roster));
        model.addAttribute(
                "nurse",
                roster.shifts().stream()
                        .filter(s -> s.staffId().equals(row.nurseId()))
                        .map(Roster.Shift::name)
                        .findFirst()
                        .orElse(row.nurseId() == null ? "whoever is free" : row.nurseId()));
        model.addAttribute("overridable", List.of(Rule.NURSE_LOAD, Rule.PRESCRIBER_COVER, Rule.OPENING_HOURS));
        model.addAttribute("said", said);
    }

    private VisitRow row(String id) {
        return visits.find(id).orElseThrow(() -> new NotFound("visit " + id));
    }
}
