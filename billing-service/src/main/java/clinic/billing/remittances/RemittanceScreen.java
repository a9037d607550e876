package clinic.billing.remittances;

import clinic.billing.edi.Csv;
import clinic.billing.edi.EdiFiles;
import clinic.billing.remittance.Means;
import clinic.billing.remittance.RemittanceCommand;
import clinic.platform.aggregate.Commands;
import clinic.platform.aggregate.Committed;
import clinic.platform.decider.BadInput;
import clinic.platform.reading.ReadYourWrite;
import clinic.platform.security.AllowedTo;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Remittances: what did the payers pay, and does it add up? */
@Controller
@AllowedTo("BILLING")
class RemittanceScreen {

    private static final int FILES = 20;

    private final RemittanceView view;
    private final EdiFiles files;
    private final Commands commands;
    private final ReadYourWrite ownWrite;

    RemittanceScreen(RemittanceView view, EdiFiles files, Commands commands, ReadYourWrite ownWrite) {
        this.view = view;
        this.files = files;
        this.commands = commands;
        this.ownWrite = ownWrite;
    }

    record How(String how) {

        How {
            how = Objects.requireNonNullElse(how, "");
        }
    }

    record Why(String why) {

        Why {
            why = Objects.requireNonNullElse(why, "");
        }
    }

    record Came(@Nullable Means means) {}

    @GetMapping("/remittances")
    @AllowedTo({"BILLING", "AUDITOR", "ADMIN"})
    String list(Model model) {
        List<RemittanceView.Row> rows = view.list();
        model.addAttribute("title", "Remittances");
        model.addAttribute("rows", rows);
        model.addAttribute(
                "problems", rows.stream().filter(row -> row.problem() != null).count());
        model.addAttribute("files", files.latest("IN", FILES));
        return "billing/remittances";
    }

    @GetMapping("/remittances/{remittanceId}")
    @AllowedTo({"BILLING", "AUDITOR", "ADMIN"})
    String see(@PathVariable String remittanceId, Model model) {
        RemittanceView.Seen seen = view.see(remittanceId);
        model.addAttribute("title", "Remittance " + seen.advice().trace());
        model.addAttribute("seen", seen);
        return "billing/remittance";
    }

    @PostMapping("/remittances/{remittanceId}/ask")
    String ask(
            @PathVariable String remittanceId,
            @RequestParam String how,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model) {
        sent(remittanceId, new RemittanceCommand.AskForCorrection(how));
        return done(
                remittanceId,
                "Noted. A corrected file of the same amount and date replaces this one when it comes; one of another"
                        + " amount or date comes beside it, and this one can be dismissed then.",
                htmx,
                model);
    }

    @PostMapping("/remittances/{remittanceId}/means")
    String means(
            @PathVariable String remittanceId,
            @RequestParam Means means,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model) {
        sent(remittanceId, new RemittanceCommand.SayHowItCame(means));
        return done(remittanceId, "Noted. Only a transfer waits for a deposit by itself.", htmx, model);
    }

    @PostMapping("/remittances/{remittanceId}/dismiss")
    String dismiss(
            @PathVariable String remittanceId,
            @RequestParam String why,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model) {
        sent(remittanceId, new RemittanceCommand.Dismiss(why));
        return done(remittanceId, "Dismissed. It waits for nobody any more; what it said is kept.", htmx, model);
    }

    private static String done(String remittanceId, String text, boolean htmx, Model model) {
        model.addAttribute("title", "Remittance");
        model.addAttribute("kind", "ok");
        model.addAttribute("text", text);
        model.addAttribute("back", "/remittances/" + remittanceId);
        return htmx ? "billing/outcome :: said" : "billing/outcome";
    }

    @GetMapping("/remittances.csv")
    @AllowedTo({"BILLING", "AUDITOR", "ADMIN"})
    ResponseEntity<byte[]> csv() {
        Csv csv = new Csv("trace,payer,effective,paid,state,claims,posted,set_aside,problem");
        view.list()
                .forEach(row -> csv.row(
                        row.trace(),
                        row.payerName(),
                        row.paymentDate(),
                        Csv.dollars(row.paymentCents()),
                        row.state(),
                        row.claims(),
                        row.posted(),
                        row.setAside(),
                        row.problem() == null ? "" : row.problem()));
        return csv.answer("remittances.csv");
    }

    @GetMapping("/api/remittances")
    @AllowedTo({"BILLING", "AUDITOR", "ADMIN"})
    @ResponseBody
    List<RemittanceView.Row> apiList() {
        return view.list();
    }

    @GetMapping("/api/remittances/{remittanceId}")
    @AllowedTo({"BILLING", "AUDITOR", "ADMIN"})
    @ResponseBody
    RemittanceView.Seen apiSee(@PathVariable String remittanceId) {
        return view.see(remittanceId);
    }

    @PostMapping("/api/remittances/{remittanceId}/ask")
    @ResponseBody
    Committed apiAsk(@PathVariable String remittanceId, @RequestBody How body) {
        return sent(remittanceId, new RemittanceCommand.AskForCorrection(body.how()));
    }

    @PostMapping("/api/remittances/{remittanceId}/means")
    @ResponseBody
    Committed apiMeans(@PathVariable String remittanceId, @RequestBody Came body) {
        BadInput.check(body.means() != null, "means", "TRANSFER, CHECK or VIRTUAL_CARD.");
        return sent(remittanceId, new RemittanceCommand.SayHowItCame(Objects.requireNonNull(body.means())));
    }

    @PostMapping("/api/remittances/{remittanceId}/dismiss")
    @ResponseBody
    Committed apiDismiss(@PathVariable String remittanceId, @RequestBody Why body) {
        return sent(remittanceId, new RemittanceCommand.Dismiss(body.why()));
    }

    private Committed sent(String remittanceId, RemittanceCommand command) {
        view.see(remittanceId);
        Committed committed = commands.send(remittanceId, command);
        ownWrite.await(RemittanceRows.NAME, committed);
        return committed;
    }
}
