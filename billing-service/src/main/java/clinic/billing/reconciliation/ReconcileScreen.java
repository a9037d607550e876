package clinic.billing.reconciliation;

import clinic.billing.ledger.TrialBalance;
import clinic.platform.security.AllowedTo;
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
