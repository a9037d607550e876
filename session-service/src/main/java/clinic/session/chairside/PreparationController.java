package clinic.session.chairside;

import clinic.platform.security.AllowedTo;
import clinic.platform.security.CurrentActor;
import clinic.session.SessionProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** Before the dose. Each act as JSON and from the screen's form. */
@Controller
@AllowedTo({"CLINICIAN", "PRESCRIBER"})
class PreparationController {

    private final Acts acts;
    private final SessionScreen screen;
    private final SessionProperties properties;

    PreparationController(Acts acts, SessionScreen screen, SessionProperties properties) {
        this.acts = acts;
        this.screen = screen;
        this.properties = properties;
    }

    @PostMapping("/api/sessions/{id}/identity")
    @ResponseBody
    Acts.Done identity(@PathVariable String id, @RequestBody PreparationForms.Identity form) {
        return acts.carryOut(id, form);
    }

    @PostMapping("/sessions/{id}/identity")
    String identity(@PathVariable String id, PreparationForms.Identity form, Model model) {
        acts.carryOut(id, form);
        return screen.show(id, "Identity confirmed.", model);
    }

    @PostMapping("/api/sessions/{id}/consent")
    @ResponseBody
    Acts.Done consent(@PathVariable String id, @RequestBody PreparationForms.Consent form) {
        return acts.carryOut(id, form);
    }

    @PostMapping("/sessions/{id}/consent")
    String consent(@PathVariable String id, PreparationForms.Consent form, Model model) {
        acts.carryOut(id, form);
        return screen.show(id, "Consent recorded.", model);
    }

    @PostMapping("/api/sessions/{id}/enrolment")
    @ResponseBody
    Acts.Done enrolment(@PathVariable String id, @RequestBody PreparationForms.Enrolment form) {
        return acts.carryOut(id, form);
    }

    @PostMapping("/sessions/{id}/enrolment")
    String enrolment(@PathVariable String id, PreparationForms.Enrolment form, Model model) {
        acts.carryOut(id, form);
        return screen.show(id, "Enrolment verified.", model);
    }

    @PostMapping("/api/sessions/{id}/ride")
    @ResponseBody
    Acts.Done ride(@PathVariable String id, @RequestBody PreparationForms.Ride form) {
        return acts.carryOut(id, form);
    }

    @PostMapping("/sessions/{id}/ride")
    String ride(@PathVariable String id, PreparationForms.Ride form, Model model) {
        acts.carryOut(id, form);
        return screen.show(id, "Ride recorded.", model);
    }

    @PostMapping("/api/sessions/{id}/fasting")
    @ResponseBody
    Acts.Done fasting(@PathVariable String id, @RequestBody PreparationForms.Fasting form) {
        return acts.carryOut(id, form);
    }

    @PostMapping("/sessions/{id}/fasting")
    String fasting(@PathVariable String id, PreparationForms.Fasting form, Model model) {
        acts.carryOut(id, form);
        return screen.show(id, "Food and drink recorded.", model);
    }

    @PostMapping("/api/sessions/{id}/medicines")
    @ResponseBody
    Acts.Done medicines(@PathVariable String id, @RequestBody PreparationForms.Medicines form) {
        return acts.carryOut(id, form);
    }

    @PostMapping("/sessions/{id}/medicines")
    String medicines(@PathVariable String id, PreparationForms.Medicines form, Model model) {
        acts.carryOut(id, form);
        return screen.show(id, "Medicines reviewed.", model);
    }

    @PostMapping("/api/sessions/{id}/phq9")
    @ResponseBody
    Acts.Done phq9(@PathVariable String id, @RequestBody PreparationForms.Phq9 form) {
        return acts.carryOut(id, form);
    }

    @PostMapping("/sessions/{id}/phq9")
    String phq9(@PathVariable String id, PreparationForms.Phq9 form, Model model) {
        acts.carryOut(id, form);
        return screen.show(id, "PHQ-9 recorded.", model);
    }

    @PostMapping("/api/sessions/{id}/suicide-risk")
    @ResponseBody
    Acts.Done suicideRisk(@PathVariable String id, @RequestBody PreparationForms.SuicideRisk form) {
        return acts.carryOut(id, form);
    }

    @PostMapping("/sessions/{id}/suicide-risk")
    String suicideRisk(@PathVariable String id, PreparationForms.SuicideRisk form, Model model) {
        acts.carryOut(id, form);
        return screen.show(id, "Decision recorded.", model);
    }

    @PostMapping("/api/sessions/{id}/weight")
    @ResponseBody
    Acts.Done weight(@PathVariable String id, @RequestBody PreparationForms.Weight form) {
        return acts.carryOut(id, form);
    }

    @PostMapping("/sessions/{id}/weight")
    String weight(@PathVariable String id, PreparationForms.Weight form, Model model) {
        acts.carryOut(id, form);
        return screen.show(id, "Weight recorded.", model);
    }

    @PostMapping("/api/sessions/{id}/diagnosis")
    @ResponseBody
    Acts.Done diagnosis(@PathVariable String id, @RequestBody PreparationForms.Diagnosis form) {
        return acts.carryOut(id, form);
    }

    @PostMapping("/sessions/{id}/diagnosis")
    String diagnosis(@PathVariable String id, PreparationForms.Diagnosis form, Model model) {
        acts.carryOut(id, form);
        return screen.show(id, "Diagnosis recorded.", model);
    }

    @PostMapping("/api/sessions/{id}/clearance")
    @AllowedTo("PRESCRIBER")
    @ResponseBody
    Acts.Done clearance(@PathVariable String id, @RequestBody PreparationForms.Clearance form) {
        return acts.carryOut(id, form);
    }

    @PostMapping("/sessions/{id}/clearance")
    @AllowedTo("PRESCRIBER")
    String clearance(@PathVariable String id, PreparationForms.Clearance form, Model model) {
        acts.carryOut(id, form);
        return screen.show(id, "Cleared for dosing.", model);
    }

    @PostMapping("/api/sessions/{id}/order")
    @AllowedTo("PRESCRIBER")
    @ResponseBody
    Acts.Done order(@PathVariable String id, @RequestBody PreparationForms.Order form) {
        return acts.carryOut(id, form.of(npi()));
    }

    @PostMapping("/sessions/{id}/order")
    @AllowedTo("PRESCRIBER")
    String order(@PathVariable String id, PreparationForms.Order form, Model model) {
        acts.carryOut(id, form.of(npi()));
        return screen.show(id, "Order recorded.", model);
    }

    private @Nullable String npi() {
        return properties.npi().get(CurrentActor.get().id());
    }
}
