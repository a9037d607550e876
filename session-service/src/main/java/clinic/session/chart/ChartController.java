package clinic.session.chart;

import clinic.platform.aggregate.Commands;
import clinic.platform.aggregate.Committed;
import clinic.platform.security.AllowedTo;
import clinic.platform.security.CurrentActor;
import clinic.session.booking.PatientName;
import clinic.session.booking.PatientNames;
import clinic.session.treatment.SessionCommand;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The log on a screen, as JSON and as CSV, and its amendments. */
@Controller
@AllowedTo({"CLINICIAN", "PRESCRIBER", "BILLING", "AUDITOR"})
class ChartController {

    private final Logs logs;
    private final PatientNames names;
    private final Commands commands;
    private final Clock clock;

    ChartController(Logs logs, PatientNames names, Commands commands, Clock clock) {
        this.logs = logs;
        this.names = names;
        this.commands = commands;
        this.clock = clock;
    }

    /** @param sequence of the entry that is amended, from 0 */
    record Amendment(
            @Nullable Instant occurredAt,
            @Nullable Long sequence,
            @Nullable String field,
            @Nullable String oldValue,
            @Nullable String newValue,
            @Nullable String reason) {}

    @GetMapping("/api/sessions/{id}/log")
    @ResponseBody
    SessionLog log(@PathVariable String id, @RequestParam(required = false) @Nullable Instant asOf) {
        return logs.of(id, asOf).log();
    }

    @GetMapping("/sessions/{id}/chart.csv")
    @ResponseBody
    ResponseEntity<String> csv(@PathVariable String id) {
        String csv = LogCsv.of(logs.of(id, null).log().entries());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"session.csv\"")
                .body(csv);
    }

    /** @param at how many entries are shown, by recording; all when left out */
    @GetMapping("/sessions/{id}/chart")
    String show(@PathVariable String id, @RequestParam(required = false) @Nullable Integer at, Model model) {
        return show(id, at, "", model);
    }

    @PostMapping(path = "/api/sessions/{id}/amendments", consumes = MediaType.APPLICATION_JSON_VALUE)
    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    @ResponseBody
    Committed amend(@PathVariable String id, @RequestBody Amendment a) {
        logs.known(id);
        return commands.send(
                id,
                new SessionCommand.Amend(
                        a.occurredAt() == null
                                ? clock.instant()
                                : a.occurredAt().truncatedTo(ChronoUnit.MICROS),
                        a.sequence() == null ? -1 : a.sequence(),
                        text(a.field()),
                        text(a.oldValue()),
                        text(a.newValue()),
                        text(a.reason())));
    }

    @PostMapping("/sessions/{id}/amendments")
    @AllowedTo({"CLINICIAN", "PRESCRIBER"})
    String amend(@PathVariable String id, Amendment a, Model model) {
        amend(id, a);
        return show(id, null, "Amended. The original stays beside it.", model);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private String show(String id, @Nullable Integer at, String outcome, Model model) {
        Logs.Known now = logs.of(id, null);
        int all = now.moments().size();
        int shown = at == null ? all : Math.clamp(at, 1, all);
        Logs.Known known = shown == all ? now : logs.first(id, shown);
        PatientName patient = names.of(now.session().chart().plan().patientId());
        model.addAttribute("title", patient.full() + ", chart");
        model.addAttribute("place", now.session().chart().plan().siteName());
        model.addAttribute("patient", patient);
        model.addAttribute("outcome", outcome);
        model.addAttribute(
                "acting",
                CurrentActor.get().roles().stream().anyMatch(r -> r.equals("CLINICIAN") || r.equals("PRESCRIBER")));
        model.addAttribute("log", known.log());
        model.addAttribute("page", new ChartPage(known, now, shown));
        return "session/chart";
    }
}
