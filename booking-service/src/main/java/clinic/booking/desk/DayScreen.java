package clinic.booking.desk;

import clinic.booking.dayplan.DayPlan;
import clinic.booking.dayplan.DayPlanRefused;
import clinic.booking.dayplan.Rule;
import clinic.booking.overview.Reach;
import clinic.booking.overview.VisitRow;
import clinic.booking.overview.Visits;
import clinic.booking.placing.Bookings;
import clinic.booking.placing.EndVisit;
import clinic.booking.placing.MoveVisit;
import clinic.booking.placing.VisitBody;
import clinic.booking.site.LocalStart;
import clinic.booking.site.Sites;
import clinic.booking.visit.Place;
import clinic.platform.aggregate.Committed;
import clinic.platform.decider.BadInput;
import clinic.platform.reading.ReadYourWrite;
import clinic.platform.security.AllowedTo;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM, H:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TITLE = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    private final Sites sites;
    private final Boards boards;
    private final Panel panel;
    private final Bookings bookings;
    private final ReadYourWrite writes;
    private final Clock clock;

    DayScreen(Sites sites, Boards boards, Panel panel, Bookings bookings, ReadYourWrite writes, Clock clock) {
        this.sites = sites;
        this.boards = boards;
        this.panel = panel;
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
            @RequestParam(required = false) @Nullable String start,
            @RequestParam(required = false) @Nullable String chairId,
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
        model.addAttribute("records", Reach.records());
        if (visit != null && panel.has(visit)) {
            panel.show(visit, null, proposal(start, chairId), model);
        }
        return "booking/day";
    }

    @GetMapping("/day/visits/{id}")
    String panel(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String start,
            @RequestParam(required = false) @Nullable String chairId,
            Model model) {
        panel.show(id, null, proposal(start, chairId), model);
        return "booking/visit-panel :: panel";
    }

    private static Panel.@Nullable Proposal proposal(@Nullable String start, @Nullable String chairId) {
        return start == null || chairId == null ? null : new Panel.Proposal(start, chairId);
    }

    @PostMapping("/day/visits/{id}/check-in")
    String checkIn(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String at,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        return done(id, bookings.checkIn(id, moment(id, at)), "Checked in. The session begins.", htmx, model);
    }

    @PostMapping("/day/visits/{id}/no-show")
    String noShow(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String at,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        Committed done = bookings.end(new EndVisit.NoShow(id, moment(id, at)));
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
            HttpServletResponse response,
            Model model) {
        ZoneId zone = ZoneId.of(bookings.known(id).place().zone());
        MoveVisit order = new MoveVisit(
                id,
                LocalStart.parse(start, "start", zone),
                VisitBody.blank(chairId),
                VisitBody.blank(prescriberId),
                VisitBody.rules(overrides),
                VisitBody.blank(overrideReason),
                VisitBody.blank(enteredAfterwards),
                clock.instant());
        try {
            Bookings.Placed placed = bookings.move(order);
            return done(id, placed.committed(), "Moved to " + where(placed.place()) + ".", htmx, model);
        } catch (DayPlanRefused refused) {
            if (htmx == null) {
                throw refused;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            NextFreeLink.show(refused, id, zone, model);
            return "booking/refused :: fragment";
        }
    }

    private static String where(Place place) {
        return place.chairName() + ", " + WHEN.format(place.start().atZone(ZoneId.of(place.zone())));
    }

    /** Now, or the time of the visit's own day that was typed. */
    private Instant moment(String id, String at) {
        Instant now = clock.instant();
        if (at.isBlank()) {
            return now;
        }
        Place place = bookings.known(id).place();
        ZoneId zone = ZoneId.of(place.zone());
        LocalDate day = LocalDate.ofInstant(place.start(), zone);
        Instant moment = LocalStart.parse(day + "T" + at.strip(), "at", zone);
        BadInput.check(!moment.isAfter(now), "at", "This time has not come yet.");
        return moment;
    }

    private String done(String id, Committed committed, String said, @Nullable String htmx, Model model) {
        writes.await(Visits.NAME, committed);
        if (htmx == null) {
            VisitRow row = panel.row(id);
            LocalDate date = LocalDate.ofInstant(row.start(), row.zoneId());
            return "redirect:/day?site=" + row.siteId() + "&date=" + date + "&visit=" + id;
        }
        panel.show(id, said, null, model);
        return "booking/visit-panel :: panel";
    }
}
