package clinic.booking.registration;

import clinic.booking.overview.Patients;
import clinic.booking.overview.Visits;
import clinic.booking.patient.Coverage;
import clinic.booking.patient.Enrolment;
import clinic.booking.patient.PatientState;
import clinic.platform.aggregate.Committed;
import clinic.platform.aggregate.History;
import clinic.platform.decider.BadInput;
import clinic.platform.reading.ReadYourWrite;
import clinic.platform.security.AllowedTo;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The patients, and one of them. */
@Controller
@RequestMapping("/patients")
@AllowedTo({"FRONT_DESK", "ADMIN"})
class PatientScreens {

    private final Registry registry;
    private final Patients patients;
    private final Visits visits;
    private final FhirImport imports;
    private final History history;
    private final ReadYourWrite writes;
    private final Clock clock;

    PatientScreens(
            Registry registry,
            Patients patients,
            Visits visits,
            FhirImport imports,
            History history,
            ReadYourWrite writes,
            Clock clock) {
        this.registry = registry;
        this.patients = patients;
        this.visits = visits;
        this.imports = imports;
        this.history = history;
        this.writes = writes;
        this.clock = clock;
    }

    @GetMapping
    String all(Model model) {
        return list("", model);
    }

    /** What people search for is identity: it is posted and shown, never put into an address. */
    @PostMapping("/search")
    String search(@RequestParam(defaultValue = "") String words, Model model) {
        return list(words.strip(), model);
    }

    private String list(String words, Model model) {
        model.addAttribute("title", "Patients");
        model.addAttribute("words", words);
        model.addAttribute("rows", patients.search(words));
        model.addAttribute("count", patients.count());
        return "booking/patients";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("title", "Register a patient");
        model.addAttribute("patientId", Registry.freshId());
        return "booking/patient-new";
    }

    @PostMapping
    String register(
            @ModelAttribute PatientForm form,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            HttpServletResponse response) {
        Committed done = registry.register(form.patientId(), form.identity());
        writes.await(Patients.NAME, done);
        return go("/patients/" + done.aggregateId(), htmx, response);
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        show(id, null, model);
        return "booking/patient";
    }

    @PostMapping("/{id}/correct")
    String correct(@PathVariable String id, @ModelAttribute PatientForm form, Model model) {
        writes.await(Patients.NAME, registry.correct(id, form.identity()));
        return shown(id, "Details corrected.", model);
    }

    @PostMapping("/{id}/coverages")
    String cover(@PathVariable String id, @ModelAttribute CoverageForm form, Model model) {
        String coverageId = Forgiving.blankToNull(form.coverageId());
        registry.cover(id, form.coverage(coverageId == null ? "coverage-" + UUID.randomUUID() : coverageId));
        return shown(id, "Coverage saved.", model);
    }

    @PostMapping("/{id}/enrolments")
    String enrol(
            @PathVariable String id,
            @RequestParam String program,
            @RequestParam String number,
            @RequestParam String enrolledOn,
            Model model) {
        registry.enrol(id, new Enrolment(program, number.strip(), Forgiving.date(enrolledOn, "enrolledOn")));
        return shown(id, "Enrolment recorded.", model);
    }

    @PostMapping("/import")
    String take(@RequestParam MultipartFile file, Model model) throws IOException {
        BadInput.check(!file.isEmpty(), "file", "Choose a file.");
        BadInput.check(file.getSize() <= ImportApi.MOST_BYTES, "file", "The file is larger than 16 MB.");
        model.addAttribute("title", "Import");
        model.addAttribute("report", imports.take(file.getBytes()));
        return "booking/import";
    }

    private String shown(String id, String said, Model model) {
        show(id, said, model);
        return "booking/patient";
    }

    private void show(String id, @Nullable String said, Model model) {
        PatientState.Registered record = registry.known(id);
        model.addAttribute("title", "Patient");
        model.addAttribute("p", record);
        model.addAttribute(
                "coverages",
                record.coverages().stream()
                        .sorted(Comparator.comparingInt(Coverage::rank).thenComparing(Coverage::validFrom))
                        .toList());
        model.addAttribute("newCoverageId", "coverage-" + UUID.randomUUID());
        model.addAttribute("visits", visits.ofPatient(id));
        model.addAttribute("now", clock.instant());
        List<HistoryLine> lines = history.of(id).stream().map(HistoryLine::of).toList();
        model.addAttribute("lines", lines.reversed());
        model.addAttribute("said", said);
    }

    private static String go(String path, @Nullable String htmx, HttpServletResponse response) {
        if (htmx == null) {
            return "redirect:" + path;
        }
        response.setHeader("HX-Redirect", "/booking" + path);
        return "platform/fragments :: say(kind='ok', text='Registered.')";
    }
}
