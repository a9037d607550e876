package clinic.booking.finder;

import clinic.booking.dayplan.Roster;
import clinic.booking.dayplan.Rule;
import clinic.booking.overview.Patients;
import clinic.booking.overview.Reach;
import clinic.booking.overview.Visits;
import clinic.booking.placing.Bookings;
import clinic.booking.placing.VisitBody;
import clinic.booking.site.Sites;
import clinic.platform.reading.ReadYourWrite;
import clinic.platform.security.AllowedTo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** When can this treatment happen? */
@Controller
@AllowedTo({"FRONT_DESK", "CLINICIAN", "PRESCRIBER", "ADMIN"})
class FindScreen {

    private static final int OFFERS = 8;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    private final Finder finder;
    private final Sites sites;
    private final Patients patients;
    private final Bookings bookings;
    private final ReadYourWrite writes;
    private final Clock clock;

    FindScreen(Finder finder, Sites sites, Patients patients, Bookings bookings, ReadYourWrite writes, Clock clock) {
        this.finder = finder;
        this.sites = sites;
        this.patients = patients;
        this.bookings = bookings;
        this.writes = writes;
        this.clock = clock;
    }

    @GetMapping("/find")
    String find(
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable String patient,
            @RequestParam(required = false) @Nullable String treatment,
            @RequestParam(required = false) @Nullable LocalDate from,
            Model model) {
        List<Sites.Site> all = sites.all();
        model.addAttribute("title", "Find a time");
        model.addAttribute("sites", all);
        if (all.isEmpty()) {
            return "booking/day-none";
        }
        Sites.Site chosen = site == null ? all.getFirst() : sites.get(site);
        LocalDate today = LocalDate.ofInstant(clock.instant(), chosen.zone());
        LocalDate start = from == null || from.isBefore(today) ? today : from;
        List<Roster.Treatment> offered = chosen.roster().treatments();
        String wanted = treatment != null
                ? treatment
                : offered.isEmpty() ? "" : offered.getFirst().code();
        model.addAttribute("site", chosen);
        model.addAttribute(
                "place", chosen.roster().siteName() + " · " + chosen.roster().zone());
        model.addAttribute("treatments", offered);
        model.addAttribute("treatment", wanted);
        model.addAttribute("from", start);
        model.addAttribute("today", today);
        String whom = VisitBody.blank(patient);
        model.addAttribute("patient", whom);
        model.addAttribute(
                "patientName", whom == null ? null : patients.nameOf(whom).orElse(null));
        model.addAttribute("records", Reach.records());
        model.addAttribute("handVisitId", VisitBody.freshId());
        model.addAttribute("chairs", chosen.roster().chairs());
        model.addAttribute("overridable", List.of(Rule.NURSE_LOAD, Rule.PRESCRIBER_COVER, Rule.OPENING_HOURS));
        model.addAttribute("found", whom == null ? null : finder.find(chosen.siteId(), whom, wanted, start, OFFERS));
        return "booking/find";
    }

    /** Whom the time is for: words are posted, and the answer links on with an opaque id. */
    @PostMapping("/find/patients")
    String whom(@RequestParam(defaultValue = "") String words, @RequestParam String site, Model model) {
        model.addAttribute("title", "Find a time");
        model.addAttribute("matches", patients.search(words));
        model.addAttribute("records", Reach.records());
        model.addAttribute("siteId", site);
        return "booking/find-patients";
    }

    @PostMapping("/find/book")
    String book(
            @RequestParam String visitId,
            @RequestParam String patientId,
            @RequestParam String siteId,
            @RequestParam String treatment,
            @RequestParam String start,
            @RequestParam(required = false) @Nullable String chairId,
            @RequestParam(required = false) @Nullable Integer plannedDoseMg,
            @RequestParam(required = false) @Nullable Set<Rule> overrides,
            @RequestParam(required = false) @Nullable String overrideReason,
            @RequestParam(required = false) @Nullable String enteredAfterwards,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        ZoneId zone = sites.zone(siteId);
        VisitBody body = new VisitBody(
                visitId,
                patientId,
                siteId,
                treatment,
                start,
                chairId,
                null,
                null,
                null,
                plannedDoseMg,
                overrides,
                overrideReason,
                enteredAfterwards,
                null);
        Bookings.Placed placed = bookings.book(body.order(sites::zone, clock.instant()));
        writes.await(Visits.NAME, placed.committed());
        LocalDate date = LocalDate.ofInstant(placed.place().start(), zone);
        String board = "/day?site=" + siteId + "&date=" + date + "&visit=" + visitId;
        if (htmx == null) {
            return "redirect:" + board;
        }
        model.addAttribute("board", board);
        model.addAttribute(
                "said",
                "Booked: " + WHEN.format(placed.place().start().atZone(zone)) + ", "
                        + placed.place().chairName() + ".");
        return "booking/find :: booked";
    }
}
