package clinic.session.chairside;

import clinic.platform.security.AllowedTo;
import clinic.session.treatment.Chart;
import clinic.session.treatment.Drug;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** Giving the drug. Each act as JSON and from the screen's form. */
@Controller
@AllowedTo({"CLINICIAN", "PRESCRIBER"})
class DosingController {

    private final Acts acts;
    private final SessionScreen screen;

    DosingController(Acts acts, SessionScreen screen) {
        this.acts = acts;
        this.screen = screen;
    }

    @PostMapping("/api/sessions/{id}/devices")
    @ResponseBody
    Acts.Done device(@PathVariable String id, @RequestBody DosingForms.Device form) {
        return acts.carryOut(id, form);
    }

    @PostMapping("/sessions/{id}/devices")
    String device(@PathVariable String id, DosingForms.Device form, Model model) {
        boolean changed = acts.carryOut(id, form).changed();
        return screen.show(id, changed ? "Device recorded." : alreadyGiven(id, form), model);
    }

    /** A screen that is behind asks once more for a device that was recorded meanwhile; the next one wasn't. */
    private String alreadyGiven(String id, DosingForms.Device form) {
        Chart chart = acts.begun(id).chart();
        return chart.drug().devices().stream()
                .map(Drug.Proved::event)
                .filter(d -> Objects.equals(d.number(), form.number()))
                .map(d -> "Device " + d.number() + " was already recorded at " + chart.clock(d.occurredAt())
                        + ". Nothing was added.")
                .findFirst()
                .orElse("This device was already recorded.");
    }

    @PostMapping("/api/sessions/{id}/dosing/stop")
    @ResponseBody
    Acts.Done dosingStop(@PathVariable String id, @RequestBody DosingForms.DosingStop form) {
        return acts.carryOut(id, form);
    }

    @PostMapping("/sessions/{id}/dosing/stop")
    String dosingStop(@PathVariable String id, DosingForms.DosingStop form, Model model) {
        acts.carryOut(id, form);
        return screen.show(id, "Dosing stopped.", model);
    }

    @PostMapping("/api/sessions/{id}/infusion/start")
    @ResponseBody
    Acts.Done infusionStart(@PathVariable String id, @RequestBody DosingForms.InfusionStart form) {
        return acts.carryOut(id, form);
    }

    @PostMapping("/sessions/{id}/infusion/start")
    String infusionStart(@PathVariable String id, DosingForms.InfusionStart form, Model model) {
        acts.carryOut(id, form);
        return screen.show(id, "Infusion started.", model);
    }

    @PostMapping("/api/sessions/{id}/infusion/stop")
    @ResponseBody
    Acts.Done infusionStop(@PathVariable String id, @RequestBody DosingForms.InfusionStop form) {
        return acts.carryOut(id, form);
    }

    @PostMapping("/sessions/{id}/infusion/stop")
    String infusionStop(@PathVariable String id, DosingForms.InfusionStop form, Model model) {
        acts.carryOut(id, form);
        return screen.show(id, "Infusion stopped, drug accounted for.", model);
    }
}
