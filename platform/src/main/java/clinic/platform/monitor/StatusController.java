package clinic.platform.monitor;

import clinic.platform.security.AllowedTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code GET /status}: how everything in the background stands. */
@Controller
@AllowedTo({"ADMIN", "AUDITOR"})
class StatusController {

    private final Conditions conditions;

    StatusController(Conditions conditions) {
        this.conditions = conditions;
    }

    @GetMapping("/status")
    String status(Model model) {
        model.addAttribute("title", "Status");
        model.addAttribute("lines", conditions.lines());
        return "platform/status";
    }
}
