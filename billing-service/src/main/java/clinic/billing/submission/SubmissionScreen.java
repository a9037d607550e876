package clinic.billing.submission;

import clinic.platform.security.AllowedTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@AllowedTo("BILLING")
class SubmissionScreen {

    private final Submission submission;

    SubmissionScreen(Submission submission) {
        this.submission = submission;
    }

    @PostMapping("/submissions")
    String send(
            @RequestParam String submissionId,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model) {
        Submission.Sent sent = submission.sendReady(submissionId);
        boolean all = sent.notSent().isEmpty();
        StringBuilder text = new StringBuilder(
                sent.claims().isEmpty()
                        ? "Nothing was ready to send."
                        : "Sent " + sent.claims().size() + (sent.claims().size() == 1 ? " claim in " : " claims in ")
                                + sent.fileName() + ".");
        sent.notSent()
                .forEach(not ->
                        text.append(" Not ").append(not.claimId()).append(": ").append(not.sentence()));
        model.addAttribute("title", "Sent");
        model.addAttribute("kind", all ? "ok" : "no");
        model.addAttribute("text", text.toString());
        model.addAttribute("back", "/queue");
        return htmx ? "billing/outcome :: said" : "billing/outcome";
    }
}
