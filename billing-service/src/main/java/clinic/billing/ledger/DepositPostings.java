package clinic.billing.ledger;

import clinic.billing.deposit.DepositEvent;
import clinic.platform.event.Recorded;
import clinic.platform.live.Live;
import clinic.platform.reading.Projection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The part of the ledger that follows from deposits. */
@Component
class DepositPostings implements Projection<DepositEvent> {

    private final LedgerRows rows;
    private final Live live;

    DepositPostings(LedgerRows rows, Live live) {
        this.rows = rows;
        this.live = live;
    }

    @Override
    public String name() {
        return "billing.ledger-deposits";
    }

    @Override
    public Class<DepositEvent> of() {
        return DepositEvent.class;
    }

    @Override
    public Set<String> tables() {
        return Set.of("ledger_entry");
    }

    @Override
    public void on(DepositEvent event, Recorded recorded) {
        Postings.of(event, recorded).ifPresent(posting -> {
            rows.keep(posting);
            live.changed("billing-ledger");
        });
    }
}
