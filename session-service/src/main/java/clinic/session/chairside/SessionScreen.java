package clinic.session.chairside;

import clinic.platform.security.AllowedTo;
import clinic.platform.security.CurrentActor;
import clinic.session.booking.PatientName;
import clinic.session.booking.PatientNames;
import clinic.session.treatment.Contraindication;
import clinic.session.treatment.Identifier;
import clinic.session.treatment.Meaning;
import clinic.session.treatment.Medicine;
import clinic.session.treatment.SessionState.Begun;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** What to do now for this patient. Folded from the log at each look, so it is never behind. */
@Controller
@AllowedTo({"CLINICIAN", "PRESCRIBER", "AUDITOR"})
class SessionScreen {

    private final Acts acts;
    private final PatientNames names;

    SessionScreen(Acts acts, PatientNames names) {
        this.acts = acts;
        this.names = names;
    }

    @GetMapping("/sessions/{id}")
    String show(@PathVariable String id, Model model) {
        return show(id, "", model);
    }

    @GetMapping("/api/sessions/{id}")
    @ResponseBody
    SessionView json(@PathVariable String id) {
        return SessionView.of(id, acts.begun(id), acts.now());
    }

    /** @param outcome what was just done; empty after a mere look */
    String show(String id, String outcome, Model model) {
        Begun session = acts.begun(id);
        Instant now = acts.now();
        PatientName patient = names.of(session.chart().plan().patientId());
        boolean acting = CurrentActor.get().roles().stream()
                .anyMatch(role -> role.equals("CLINICIAN") || role.equals("PRESCRIBER"));
        model.addAttribute("title", patient.full());
        model.addAttribute("place", session.chart().plan().siteName());
        model.addAttribute("outcome", outcome);
        model.addAttribute("patient", patient);
        model.addAttribute("view", SessionView.of(id, session, now));
        model.addAttribute("page", new SessionPage(id, session, now));
        model.addAttribute("acting", acting);
        model.addAttribute("prescriber", CurrentActor.get().roles().contains("PRESCRIBER"));
        model.addAttribute("readingId", "reading-" + UUID.randomUUID());
        model.addAttribute("identifiers", Identifier.values());
        model.addAttribute("medicines", Medicine.values());
        model.addAttribute("contraindications", Contraindication.values());
        Set<String> roles = CurrentActor.get().roles();
        model.addAttribute(
                "meanings",
                Arrays.stream(Meaning.values())
                        .filter(m -> m.mayBeSaidBy(roles))
                        .toList());
        return "session/session";
    }
}
