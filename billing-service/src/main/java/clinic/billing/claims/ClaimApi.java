package clinic.billing.claims;

import clinic.platform.aggregate.Committed;
import clinic.platform.security.AllowedTo;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/claims")
@AllowedTo("BILLING")
class ClaimApi {

    private final ClaimView view;
    private final ClaimActs acts;

    ClaimApi(ClaimView view, ClaimActs acts) {
        this.view = view;
        this.acts = acts;
    }

    record Why(String why) {

        Why {
            why = Objects.requireNonNullElse(why, "");
        }
    }

    @GetMapping
    @AllowedTo({"BILLING", "AUDITOR", "ADMIN"})
    List<ClaimView.Row> list(
            @RequestParam(required = false) @Nullable String sessionId,
            @RequestParam(required = false) @Nullable String state) {
        return view.list(sessionId, state);
    }

    @GetMapping("/{claimId}")
    @AllowedTo({"BILLING", "AUDITOR", "ADMIN"})
    ClaimView.Seen see(@PathVariable String claimId) {
        return view.see(claimId);
    }

    @PostMapping("/{claimId}/take")
    Committed take(@PathVariable String claimId) {
        return acts.take(claimId);
    }

    @PostMapping("/{claimId}/give-back")
    Committed giveBack(@PathVariable String claimId) {
        return acts.giveBack(claimId);
    }

    @PostMapping("/{claimId}/check")
    Committed check(@PathVariable String claimId) {
        return acts.checkAgain(claimId);
    }

    @PostMapping("/{claimId}/resend")
    Committed resend(@PathVariable String claimId, @RequestBody Why body) {
        return acts.resend(claimId, body.why());
    }

    @PostMapping("/{claimId}/close")
    Committed close(@PathVariable String claimId, @RequestBody Why body) {
        return acts.close(claimId, body.why());
    }
}
