package clinic.billing.ledger;

import clinic.billing.remittance.RemittanceEvent;
import clinic.platform.event.Recorded;
import clinic.platform.live.Live;
import clinic.platform.reading.Projection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The part of the ledger that follows from remittances. */
@Component
class RemittancePostings implements Projection<RemittanceEvent> {

    private final LedgerRows rows;
    private final Live live;

    RemittancePostings(LedgerRows rows, Live live) {
        this.rows = rows;
        this.live = live;
    }

    @Override
    public String name() {
        return "billing.ledger-remittances";
    }

    @Override
    public Class<RemittanceEvent> of() {
        return RemittanceEvent.class;
    }

    @Override
    public Set<String> tables() {
        return Set.of("ledger_entry");
    }

    @Override
    public void on(RemittanceEvent event, Recorded recorded) {
        Postings.of(event, recorded).ifPresent(posting -> {
            rows.keep(posting);
            live.changed("billing-ledger");
        });
    }
}
