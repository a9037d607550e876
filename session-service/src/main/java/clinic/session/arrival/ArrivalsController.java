package clinic.session.arrival;

import clinic.platform.aggregate.Committed;
import clinic.platform.security.AllowedTo;
import clinic.platform.security.CurrentActor;
import clinic.session.booking.ExpectedVisit;
import clinic.session.booking.ExpectedVisits;
import clinic.session.booking.PatientName;
import clinic.session.booking.PatientNames;
import clinic.session.treatment.Plan;
import clinic.session.treatment.Treatment;
import clinic.session.treatment.TreatmentSession;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The visits of a day, and the two ways in: an expected visit, a walk-in. */
@Controller
@AllowedTo({"FRONT_DESK", "CLINICIAN", "PRESCRIBER"})
class ArrivalsController {

    private final ExpectedVisits visits;
    private final PatientNames names;
    private final CheckIn checkIn;
    private final Clock clock;

    ArrivalsController(ExpectedVisits visits, PatientNames names, CheckIn checkIn, Clock clock) {
        this.visits = visits;
        this.names = names;
        this.checkIn = checkIn;
        this.clock = clock;
    }

    record When(@Nullable Instant occurredAt) {}

    record Begun(String sessionId, long sequence) {}

    @GetMapping("/api/arrivals")
    @ResponseBody
    List<ExpectedVisit> json(@RequestParam(required = false) @Nullable LocalDate date) {
        return of(day(date));
    }

    @PostMapping("/api/arrivals/{visitId}/check-in")
    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    @ResponseBody
    Begun checkIn(@PathVariable String visitId, @RequestBody When when) {
        return begun(checkIn.expected(visitId, when.occurredAt()));
    }

    @PostMapping("/api/walk-ins")
    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    @ResponseBody
    Begun walkIn(@RequestBody CheckIn.WalkIn walkIn) {
        return begun(checkIn.walkIn(walkIn));
    }

    @GetMapping("/arrivals")
    String show(@RequestParam(required = false) @Nullable LocalDate date, Model model) {
        return show(date, List.of(), "", model);
    }

    @PostMapping("/arrivals/{visitId}/check-in")
    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    String checkIn(@PathVariable String visitId) {
        return "redirect:/sessions/" + checkIn.expected(visitId, null).aggregateId();
    }

    /** Words are posted, so that no name stands in an address. */
    @PostMapping("/arrivals/patients")
    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    String search(@RequestParam String words, Model model) {
        List<PatientName> found = words.isBlank() ? List.of() : names.search(words);
        return show(
                null,
                found,
                found.isEmpty() ? "Nobody of that name is registered. The front desk registers new patients." : "",
                model);
    }

    @PostMapping("/arrivals/walk-ins")
    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    String walkIn(CheckIn.WalkIn walkIn, Model model) {
        return "redirect:/sessions/" + checkIn.walkIn(walkIn).aggregateId();
    }

    private String show(@Nullable LocalDate date, List<PatientName> found, String note, Model model) {
        LocalDate day = day(date);
        List<ExpectedVisit> expected = of(day);
        model.addAttribute("title", "Expected");
        model.addAttribute("day", day);
        model.addAttribute("today", day(null));
        model.addAttribute(
                "rows",
                expected.stream()
                        .map(v -> new Row(v, TreatmentSession.idOf(v.plan().visitId())))
                        .toList());
        model.addAttribute(
                "names",
                names.of(expected.stream().map(v -> v.plan().patientId()).toList()));
        model.addAttribute("places", visits.places());
        model.addAttribute("found", found);
        model.addAttribute("note", note);
        model.addAttribute("treatments", Treatment.values());
        model.addAttribute("walkInId", "walkin-" + UUID.randomUUID());
        model.addAttribute(
                "clinician",
                CurrentActor.get().roles().stream().anyMatch(r -> r.equals("CLINICIAN") || r.equals("PRESCRIBER")));
        return "session/arrivals";
    }

    /** One line of the list. */
    public record Row(ExpectedVisit visit, String sessionId) {

        public String time() {
            Plan plan = visit.plan();
            return plan.start()
                    .atZone(plan.zone())
                    .toLocalTime()
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString();
        }
    }

    /** Sites lie in different zones; the day is that of the first place that visits were booked at, or ours. */
    private LocalDate day(@Nullable LocalDate date) {
        return date != null ? date : LocalDate.ofInstant(clock.instant(), zone());
    }

    private ZoneId zone() {
        return visits.places().stream().map(Plan::zone).findFirst().orElse(ZoneId.systemDefault());
    }

    private List<ExpectedVisit> of(LocalDate day) {
        ZoneId zone = zone();
        return visits.between(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static Begun begun(Committed committed) {
        return new Begun(committed.aggregateId(), committed.sequence());
    }
}
