package clinic.billing.claims;

import clinic.platform.security.AllowedTo;
import clinic.platform.security.CurrentActor;
import java.time.ZoneId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Claim: why does it say this, and what happened to it? */
@Controller
@AllowedTo("BILLING")
class ClaimScreen {

    private static final String HTMX = "HX-Request";

    private final ClaimView view;
    private final ClaimActs acts;

    ClaimScreen(ClaimView view, ClaimActs acts) {
        this.view = view;
        this.acts = acts;
    }

    @GetMapping("/claims/{claimId}")
    @AllowedTo({"BILLING", "AUDITOR", "ADMIN"})
    String claim(@PathVariable String claimId, Model model) {
        ClaimView.Seen seen = view.see(claimId);
        model.addAttribute("title", "Claim " + seen.claim().opening().claimNumber());
        model.addAttribute("seen", seen);
        model.addAttribute("c", seen.claim());
        model.addAttribute("opened", seen.claim().opening());
        model.addAttribute("treated", seen.claim().opening().session());
        model.addAttribute("settlement", seen.claim().owed().settlement());
        model.addAttribute("zone", ZoneId.of(seen.claim().opening().session().zone()));
        model.addAttribute("me", CurrentActor.get().id());
        model.addAttribute("lines", Lines.of(seen.claim()));
        return "billing/claim";
    }

    @PostMapping("/claims/{claimId}/take")
    String take(
            @PathVariable String claimId,
            @RequestHeader(name = HTMX, defaultValue = "false") boolean htmx,
            Model model) {
        acts.take(claimId);
        return done(claimId, "It is yours.", htmx, model);
    }

    @PostMapping("/claims/{claimId}/give-back")
    String giveBack(
            @PathVariable String claimId,
            @RequestHeader(name = HTMX, defaultValue = "false") boolean htmx,
            Model model) {
        acts.giveBack(claimId);
        return done(claimId, "Given back.", htmx, model);
    }

    @PostMapping("/claims/{claimId}/check")
    String check(
            @PathVariable String claimId,
            @RequestHeader(name = HTMX, defaultValue = "false") boolean htmx,
            Model model) {
        acts.checkAgain(claimId);
        return done(claimId, "Checked with what is known now.", htmx, model);
    }

    @PostMapping("/claims/{claimId}/resend")
    String resend(
            @PathVariable String claimId,
            @RequestParam String why,
            @RequestHeader(name = HTMX, defaultValue = "false") boolean htmx,
            Model model) {
        acts.resend(claimId, why);
        return done(claimId, "Checked anew. If that passed, it goes with the next batch.", htmx, model);
    }

    @PostMapping("/claims/{claimId}/close")
    String close(
            @PathVariable String claimId,
            @RequestParam String why,
            @RequestHeader(name = HTMX, defaultValue = "false") boolean htmx,
            Model model) {
        acts.close(claimId, why);
        return done(claimId, "Closed.", htmx, model);
    }

    private static String done(String claimId, String text, boolean htmx, Model model) {
        model.addAttribute("title", "Claim");
        model.addAttribute("kind", "ok");
        model.addAttribute("text", text);
        model.addAttribute("back", "/claims/" + claimId);
        return htmx ? "billing/outcome :: said" : "billing/outcome";
    }
}
