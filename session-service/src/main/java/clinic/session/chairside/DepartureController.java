package clinic.session.chairside;

import clinic.platform.security.AllowedTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** How the visit ends. Each act as JSON and from the screen's form. */
@Controller
@AllowedTo({"CLINICIAN", "PRESCRIBER"})
class DepartureController {

    private final Acts acts;
    private final SessionScreen screen;

    DepartureController(Acts acts, SessionScreen screen) {
        this.acts = acts;
        this.screen = screen;
    }

    @PostMapping("/api/sessions/{id}/ride-here")
    @ResponseBody
    Acts.Done rideHere(@PathVariable String id, @RequestBody DepartureForms.RideHere form) {
        return acts.carryOut(id, form);
    }

    @PostMapping("/sessions/{id}/ride-here")
    String rideHere(@PathVariable String id, DepartureForms.RideHere form, Model model) {
        boolean changed = acts.carryOut(id, form).changed();
        return screen.show(
                id, changed ? "The ride is here." : "The ride was confirmed before. Nothing changed.", model);
    }

    @PostMapping("/api/sessions/{id}/instructions")
    @ResponseBody
    Acts.Done instructions(@PathVariable String id, @RequestBody DepartureForms.Instructions form) {
        return acts.carryOut(id, form);
    }

    @PostMapping("/sessions/{id}/instructions")
    String instructions(@PathVariable String id, DepartureForms.Instructions form, Model model) {
        boolean changed = acts.carryOut(id, form).changed();
        return screen.show(
                id, changed ? "Instructions given." : "Instructions were given before. Nothing changed.", model);
    }

    @PostMapping("/api/sessions/{id}/discharge")
    @ResponseBody
    Acts.Done discharge(@PathVariable String id, @RequestBody DepartureForms.Discharge form) {
        return acts.carryOut(id, form);
    }

    @PostMapping("/sessions/{id}/discharge")
    String discharge(@PathVariable String id, DepartureForms.Discharge form, Model model) {
        acts.carryOut(id, form);
        return screen.show(id, "Discharged.", model);
    }

    @PostMapping("/api/sessions/{id}/left")
    @ResponseBody
    Acts.Done left(@PathVariable String id, @RequestBody DepartureForms.Left form) {
        return acts.carryOut(id, form);
    }

    @PostMapping("/sessions/{id}/left")
    String left(@PathVariable String id, DepartureForms.Left form, Model model) {
        acts.carryOut(id, form);
        return screen.show(id, "Recorded: the patient left.", model);
    }

    @PostMapping("/api/sessions/{id}/call-off")
    @ResponseBody
    Acts.Done callOff(@PathVariable String id, @RequestBody DepartureForms.CallOff form) {
        return acts.carryOut(id, form);
    }

    @PostMapping("/sessions/{id}/call-off")
    String callOff(@PathVariable String id, DepartureForms.CallOff form, Model model) {
        acts.carryOut(id, form);
        return screen.show(id, "Called off.", model);
    }
}
