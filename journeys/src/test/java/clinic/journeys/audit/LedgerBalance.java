package clinic.journeys.audit;

import java.util.ArrayList;
import java.util.List;

/** Debit and credit come to zero in every posting and in all. */
final class LedgerBalance implements Check {

    private final Store billing;

    LedgerBalance(Store billing) {
        this.billing = billing;
    }

    @Override
    public List<String> findings() {
        List<String> findings = new ArrayList<>(billing.rows(
                """
                select posting_id, sum(cents) as off from app.ledger_entry
                group by posting_id having sum(cents) <> 0 order by posting_id""", row -> "posting " + row.getString("posting_id") + " is off by " + row.getLong("off") + " cents"));
        findings.addAll(billing.rows(
                "select sum(cents) as off from app.ledger_entry having sum(cents) <> 0",
                row -> "the trial balance is off by " + row.getLong("off") + " cents"));
        return findings;
    }
}
