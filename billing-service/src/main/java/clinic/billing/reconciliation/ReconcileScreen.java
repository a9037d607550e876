package clinic.billing.reconciliation;

import clinic.billing.edi.Csv;
import clinic.billing.ledger.TrialBalance;
import clinic.platform.security.AllowedTo;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Reconcile: is anything missing? */
@Controller
@AllowedTo({"BILLING", "AUDITOR", "ADMIN"})
class ReconcileScreen {

    private final Reconciliation reconciliation;
    private final TrialBalance trialBalance;

    ReconcileScreen(Reconciliation reconciliation, TrialBalance trialBalance) {
        this.reconciliation = reconciliation;
        this.trialBalance = trialBalance;
    }

    @GetMapping("/reconcile")
    String reconcile(Model model) {
        model.addAttribute("title", "Reconcile");
        model.addAttribute("report", reconciliation.report());
        return "billing/reconcile";
    }

    @GetMapping("/reconcile.csv")
    ResponseEntity<byte[]> csv() {
        Csv csv = new Csv("each_of,must,id,since,why");
        for (Reconciliation.Step step : reconciliation.report().steps()) {
            step.gaps().forEach(gap -> csv.row(step.name(), step.question(), gap.id(), gap.since(), gap.why()));
        }
        return csv.answer("reconcile.csv");
    }

    @GetMapping("/api/reconciliation")
    @ResponseBody
    Reconciliation.Report api() {
        return reconciliation.report();
    }

    @GetMapping("/api/ledger/trial-balance")
    @ResponseBody
    TrialBalance.Balance balance() {
        return trialBalance.now();
    }
}
