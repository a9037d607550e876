package clinic.billing.posting;

import clinic.platform.aggregate.Committed;
import clinic.platform.security.AllowedTo;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Set-aside claims of a remittance, by form and by program. */
@Controller
@AllowedTo("BILLING")
class SetAsideScreen {

    private final SetAsideActs acts;

    SetAsideScreen(SetAsideActs acts) {
        this.acts = acts;
    }

    record Found(String claimNumber) {

        Found {
            claimNumber = Objects.requireNonNullElse(claimNumber, "");
        }
    }

    record Why(String why) {

        Why {
            why = Objects.requireNonNullElse(why, "");
        }
    }

    @PostMapping("/remittances/{remittanceId}/claims/{position}/match")
    String match(
            @PathVariable String remittanceId,
            @PathVariable int position,
            @RequestParam String claimNumber,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model) {
        acts.match(remittanceId, position, claimNumber);
        return done(remittanceId, "Posted to " + claimNumber.strip() + ".", htmx, model);
    }

    @PostMapping("/remittances/{remittanceId}/claims/{position}/dismiss")
    String dismiss(
            @PathVariable String remittanceId,
            @PathVariable int position,
            @RequestParam String why,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model) {
        acts.dismiss(remittanceId, position, why);
        return done(remittanceId, "Noted. Its money is out of the books and waits for nobody any more.", htmx, model);
    }

    @PostMapping("/api/remittances/{remittanceId}/claims/{position}/match")
    @ResponseBody
    Committed apiMatch(@PathVariable String remittanceId, @PathVariable int position, @RequestBody Found body) {
        return acts.match(remittanceId, position, body.claimNumber());
    }

    @PostMapping("/api/remittances/{remittanceId}/claims/{position}/dismiss")
    @ResponseBody
    Committed apiDismiss(@PathVariable String remittanceId, @PathVariable int position, @RequestBody Why body) {
        return acts.dismiss(remittanceId, position, body.why());
    }

    private static String done(String remittanceId, String text, boolean htmx, Model model) {
        model.addAttribute("title", "Remittance");
        model.addAttribute("kind", "ok");
        model.addAttribute("text", text);
        model.addAttribute("back", "/remittances/" + remittanceId);
        return htmx ? "billing/outcome :: said" : "billing/outcome";
    }
}
