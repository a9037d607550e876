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

    private final ClaimView view;
    private final ClaimActs acts;

    ClaimScreen(ClaimView view, ClaimActs acts) {
        this.view = view;
        this.acts = acts;
    }

    @GetMapping("/claims/{claimId}")
    String claim(@PathVariable String claimId, Model model) {
        ClaimView.Seen seen = view.see(claimId);
        model.addAttribute("title", "Claim " + seen.claim().opening().claimNumber());
        model.addAttribute("seen", seen);
        model.addAttribute("c", seen.claim());
        model.addAttribute("opened", seen.claim().opening());
        model.addAttribute("session", seen.claim().opening().session());
        model.addAttribute("settlement", seen.claim().owed().settlement());
        model.addAttribute("zone", ZoneId.of(seen.claim().opening().session().zone()));
        model.addAttribute("me", CurrentActor.get().id());
        model.addAttribute("lines", Lines.of(seen.claim()));
        return "billing/claim";
    }

    @PostMapping("/claims/{claimId}/{act:take|give-back|check|resend|close}")
    String act(
            @PathVariable String claimId,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String why,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model) {
        model.addAttribute("text", carriedOut(claimId, act, why));
        model.addAttribute("title", "Claim");
        model.addAttribute("kind", "ok");
        model.addAttribute("back", "/claims/" + claimId);
        return htmx ? "billing/outcome :: said" : "billing/outcome";
    }

    private String carriedOut(String claimId, String act, String why) {
        switch (act) {
            case "take" -> acts.take(claimId);
            case "give-back" -> acts.giveBack(claimId);
            case "check" -> acts.checkAgain(claimId);
            case "resend" -> acts.resend(claimId, why);
            default -> acts.close(claimId, why);
        }
        return switch (act) {
            case "take" -> "It is yours.";
            case "give-back" -> "Given back.";
            case "check" -> "Checked with what is known now.";
            case "resend" -> "Checked anew. If that passed, it goes with the next batch.";
            default -> "Closed.";
        };
    }
}
