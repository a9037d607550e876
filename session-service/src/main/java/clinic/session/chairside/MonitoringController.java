package clinic.session.chairside;

import clinic.platform.security.AllowedTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** Watching over the patient. Each act as JSON and from the screen's form. */
@Controller
@AllowedTo({"CLINICIAN", "PRESCRIBER"})
class MonitoringController {

    private final Acts acts;
    private final SessionScreen screen;

    MonitoringController(Acts acts, SessionScreen screen) {
        this.acts = acts;
        this.screen = screen;
    }

    @PostMapping("/api/sessions/{id}/vitals")
    @ResponseBody
    Acts.Done vitals(@PathVariable String id, @RequestBody MonitoringForms.Vitals form) {
        return acts.carryOut(id, form);
    }

    @PostMapping("/sessions/{id}/vitals")
    String vitals(@PathVariable String id, MonitoringForms.Vitals form, Model model) {
        acts.carryOut(id, form);
        return screen.show(id, "Reading saved.", model);
    }

    @PostMapping("/api/sessions/{id}/missed-bp-check")
    @ResponseBody
    Acts.Done missedBpCheck(@PathVariable String id, @RequestBody MonitoringForms.MissedBpCheck form) {
        return acts.carryOut(id, form);
    }

    @PostMapping("/sessions/{id}/missed-bp-check")
    String missedBpCheck(@PathVariable String id, MonitoringForms.MissedBpCheck form, Model model) {
        acts.carryOut(id, form);
        return screen.show(id, "Missed check recorded.", model);
    }

    @PostMapping("/api/sessions/{id}/adverse-events")
    @ResponseBody
    Acts.Done adverseEvent(@PathVariable String id, @RequestBody MonitoringForms.AdverseEvent form) {
        return acts.carryOut(id, form);
    }

    @PostMapping("/sessions/{id}/adverse-events")
    String adverseEvent(@PathVariable String id, MonitoringForms.AdverseEvent form, Model model) {
        acts.carryOut(id, form);
        return screen.show(id, "Adverse event recorded.", model);
    }

    @PostMapping("/api/sessions/{id}/recovery")
    @ResponseBody
    Acts.Done recovery(@PathVariable String id, @RequestBody MonitoringForms.Recovery form) {
        return acts.carryOut(id, form);
    }

    @PostMapping("/sessions/{id}/recovery")
    String recovery(@PathVariable String id, MonitoringForms.Recovery form, Model model) {
        acts.carryOut(id, form);
        return screen.show(id, "Recovery score recorded.", model);
    }

    @PostMapping("/api/sessions/{id}/alarms/{alarmId}/answer")
    @ResponseBody
    Acts.Done answer(@PathVariable String id, @PathVariable String alarmId, @RequestBody MonitoringForms.Answer form) {
        return acts.carryOut(id, form.to(alarmId));
    }

    @PostMapping("/sessions/{id}/alarms/{alarmId}/answer")
    String answer(@PathVariable String id, @PathVariable String alarmId, MonitoringForms.Answer form, Model model) {
        acts.carryOut(id, form.to(alarmId));
        return screen.show(id, "Alarm answered.", model);
    }

    @PostMapping("/api/sessions/{id}/deviations/{deviationId}/reason")
    @ResponseBody
    Acts.Done explain(
            @PathVariable String id, @PathVariable String deviationId, @RequestBody MonitoringForms.Explanation form) {
        return acts.carryOut(id, form.of(deviationId));
    }

    @PostMapping("/sessions/{id}/deviations/{deviationId}/reason")
    String explain(
            @PathVariable String id, @PathVariable String deviationId, MonitoringForms.Explanation form, Model model) {
        acts.carryOut(id, form.of(deviationId));
        return screen.show(id, "Reason recorded.", model);
    }
}
