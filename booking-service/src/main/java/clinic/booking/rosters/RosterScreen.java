package clinic.booking.rosters;

import clinic.booking.dayplan.DayPlan;
import clinic.booking.dayplan.Roster;
import clinic.booking.overview.Days;
import clinic.booking.site.Sites;
import clinic.platform.decider.BadInput;
import clinic.platform.security.AllowedTo;
import clinic.platform.security.CurrentActor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What can be offered on which day. */
@Controller
@RequestMapping("/rosters")
@AllowedTo({"FRONT_DESK", "ADMIN"})
class RosterScreen {

    private static final int MOST_AT_ONCE = 92;

    private final Sites sites;
    private final OpenDays openDays;
    private final Days days;
    private final Clock clock;

    RosterScreen(Sites sites, OpenDays openDays, Days days, Clock clock) {
        this.sites = sites;
        this.openDays = openDays;
        this.days = days;
        this.clock = clock;
    }

    @GetMapping
    String rosters(@RequestParam(required = false) @Nullable String site, Model model) {
        show(site, null, model);
        return "booking/rosters";
    }

    @PostMapping("/sites")
    String save(
            @RequestParam String siteId,
            @RequestParam(defaultValue = "false") boolean known,
            @ModelAttribute RosterText text,
            Model model) {
        BadInput.check(
                known || sites.find(siteId).isEmpty(),
                "siteId",
                "A site has this id already. Choose it above to change it.");
        sites.put(siteId, text.roster(), CurrentActor.get());
        show(siteId, "Saved. Days opened from now on begin with this.", model);
        return "booking/rosters";
    }

    @PostMapping("/days")
    String open(
            @RequestParam String site,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "") String back,
            Model model) {
        DayPlan.checked(from, "from");
        BadInput.check(!to.isBefore(from), "to", "The last day lies before the first.");
        BadInput.check(
                to.isBefore(from.plusDays(MOST_AT_ONCE)), "to", "Open at most " + MOST_AT_ONCE + " days at once.");
        List<LocalDate> dates = from.datesUntil(to.plusDays(1)).toList();
        dates.forEach(date -> openDays.open(site, date, null));
        int opened = dates.size();
        if (back.equals("day")) {
            return "redirect:/day?site=" + site + "&date=" + from;
        }
        show(site, opened + (opened == 1 ? " day is open." : " days are open."), model);
        return "booking/rosters";
    }

    @GetMapping("/day")
    String day(@RequestParam String site, @RequestParam LocalDate date, Model model) {
        showDay(site, date, null, model);
        return "booking/roster-day";
    }

    @PostMapping("/day")
    String change(
            @RequestParam String site, @RequestParam LocalDate date, @ModelAttribute RosterText text, Model model) {
        openDays.change(site, date, text.roster());
        showDay(site, date, "Saved for this day.", model);
        return "booking/roster-day";
    }

    private void showDay(String site, LocalDate date, @Nullable String said, Model model) {
        var plan = openDays.plan(site, date);
        model.addAttribute("title", "Roster of " + date);
        model.addAttribute("siteId", site);
        model.addAttribute("date", date);
        model.addAttribute("plan", plan);
        model.addAttribute("text", RosterText.of(plan.roster()));
        model.addAttribute("said", said);
    }

    private void show(@Nullable String site, @Nullable String said, Model model) {
        List<Sites.Site> all = sites.all();
        Sites.@Nullable Site chosen =
                site != null ? sites.find(site).orElse(null) : all.isEmpty() ? null : all.getFirst();
        model.addAttribute("title", "Rooms & rosters");
        model.addAttribute("sites", all);
        model.addAttribute("site", chosen);
        model.addAttribute("said", said);
        model.addAttribute("text", RosterText.of(chosen == null ? blank() : chosen.roster()));
        if (chosen != null) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), chosen.zone());
            model.addAttribute("today", today);
            model.addAttribute("open", days.openFrom(chosen.siteId(), today, MOST_AT_ONCE));
        }
    }

    private static Roster blank() {
        return new Roster(
                "",
                "America/New_York",
                LocalTime.of(8, 0),
                LocalTime.of(18, 0),
                List.of(new Roster.Chair("chair-1", "Chair 1", null)),
                List.of(),
                List.of(),
                Templates.LOAD,
                Templates.TREATMENTS);
    }
}
