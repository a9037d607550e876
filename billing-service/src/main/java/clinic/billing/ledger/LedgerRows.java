package clinic.billing.ledger;

import clinic.billing.edi.Printable;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of entries. A posting that is already there is the same posting. */
@Component
class LedgerRows {

    private final JdbcClient jdbc;

    LedgerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Posting posting) {
        int position = 0;
        for (Posting.Entry entry : posting.entries()) {
            jdbc.sql(
                            "insert into ledger_entry (posting_id, position, at, account, cents, claim_id, remittance_id, text)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (posting_id, position) do nothing")
                    .param(posting.postingId())
                    .param(position++)
                    .param(Timestamp.from(posting.at()))
                    .param(entry.account().name())
                    .param(entry.cents())
                    .param(posting.claimId())
                    .param(posting.remittanceId())
                    .param(Printable.text(posting.text()))
                    .update();
        }
    }
}
