package clinic.billing.reassociation;

import clinic.billing.deposit.Deposit;
import clinic.billing.remittance.Remittance;
import clinic.platform.aggregate.Committed;
import clinic.platform.decider.NotFound;
import clinic.platform.reading.ReadYourWrite;
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

/** What a person puts together or takes apart, by form and by program. */
@Controller
@AllowedTo("BILLING")
class MatchScreen {

    private static final String ROWS = "billing.deposits";

    private final Together together;
    private final ReadYourWrite ownWrite;

    MatchScreen(Together together, ReadYourWrite ownWrite) {
        this.together = together;
        this.ownWrite = ownWrite;
    }

    record With(String remittanceId) {

        With {
            remittanceId = Objects.requireNonNullElse(remittanceId, "");
        }
    }

    record Why(String why) {

        Why {
            why = Objects.requireNonNullElse(why, "");
        }
    }

    @PostMapping("/deposits/{depositId}/match")
    String match(
            @PathVariable String depositId,
            @RequestParam String remittanceId,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model) {
        matched(depositId, remittanceId);
        return done("Matched. Its money is at the bank in the books.", htmx, model);
    }

    @PostMapping("/deposits/{depositId}/unmatch")
    String unmatch(
            @PathVariable String depositId,
            @RequestParam String why,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model) {
        apart(depositId, why);
        return done("Taken apart. Both wait again; no rule puts these two together any more.", htmx, model);
    }

    @PostMapping("/api/deposits/{depositId}/match")
    @ResponseBody
    Committed apiMatch(@PathVariable String depositId, @RequestBody With body) {
        return matched(depositId, body.remittanceId());
    }

    @PostMapping("/api/deposits/{depositId}/unmatch")
    @ResponseBody
    Committed apiUnmatch(@PathVariable String depositId, @RequestBody Why body) {
        return apart(depositId, body.why());
    }

    private Committed matched(String depositId, String remittanceId) {
        mustBeId(depositId);
        if (!Remittance.isId(remittanceId)) {
            throw new NotFound("remittance");
        }
        return shown(together.match(depositId, remittanceId));
    }

    private Committed apart(String depositId, String why) {
        mustBeId(depositId);
        return shown(together.apart(depositId, why));
    }

    private static void mustBeId(String depositId) {
        if (!Deposit.isId(depositId)) {
            throw new NotFound("deposit");
        }
    }

    private Committed shown(Committed committed) {
        ownWrite.await(ROWS, committed);
        return committed;
    }

    private static String done(String text, boolean htmx, Model model) {
        model.addAttribute("title", "Deposits");
        model.addAttribute("kind", "ok");
        model.addAttribute("text", text);
        model.addAttribute("back", "/deposits");
        return htmx ? "billing/outcome :: said" : "billing/outcome";
    }
}
