package clinic.billing.deposits;

import clinic.platform.security.AllowedTo;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Deposits: what stands at the bank, and which payment is it? */
@Controller
@AllowedTo("BILLING")
class DepositScreen {

    private final DepositView view;
    private final DepositActs acts;

    DepositScreen(DepositView view, DepositActs acts) {
        this.view = view;
        this.acts = acts;
    }

    @GetMapping("/deposits")
    @AllowedTo({"BILLING", "AUDITOR", "ADMIN"})
    String list(Model model) {
        List<DepositView.Row> rows = view.list();
        model.addAttribute("title", "Deposits");
        model.addAttribute("rows", rows);
        model.addAttribute(
                "waiting", rows.stream().filter(DepositView.Row::waits).count());
        model.addAttribute("candidates", view.candidates());
        model.addAttribute("depositId", "deposit-" + UUID.randomUUID());
        return "billing/deposits";
    }

    @PostMapping("/deposits")
    String record(
            @ModelAttribute DepositForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model) {
        acts.record(form.order());
        return done(
                "Recorded. It is matched by itself when its remittance is here. For the next one, look again.",
                htmx,
                model);
    }

    @PostMapping("/deposits/{depositId}/withdraw")
    String withdraw(
            @PathVariable String depositId,
            @RequestParam String why,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model) {
        acts.withdraw(depositId, why);
        return done("Withdrawn. What was recorded is kept, and waits for nothing any more.", htmx, model);
    }

    private static String done(String text, boolean htmx, Model model) {
        model.addAttribute("title", "Deposits");
        model.addAttribute("kind", "ok");
        model.addAttribute("text", text);
        model.addAttribute("back", "/deposits");
        return htmx ? "billing/outcome :: said" : "billing/outcome";
    }
}
