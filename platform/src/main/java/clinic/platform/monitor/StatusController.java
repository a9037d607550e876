package clinic.platform.monitor;

import clinic.platform.reading.Rebuilds;
import clinic.platform.security.AllowedTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code GET /status}: how everything in the background stands. */
@Controller
@AllowedTo({"ADMIN", "AUDITOR"})
class StatusController {

    private final Conditions conditions;
    private final Rebuilds rebuilds;

    StatusController(Conditions conditions, Rebuilds rebuilds) {
        this.conditions = conditions;
        this.rebuilds = rebuilds;
    }

    @GetMapping("/status")
    String status(Model model) {
        model.addAttribute("title", "Status");
        model.addAttribute("lines", conditions.lines());
        model.addAttribute("rebuilds", rebuilds);
        return "platform/status";
    }
}
