package clinic.billing.ledger;

import clinic.billing.claim.ClaimEvent;
import clinic.platform.event.Recorded;
import clinic.platform.live.Live;
import clinic.platform.reading.Projection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The part of the ledger that follows from claims. */
@Component
class ClaimPostings implements Projection<ClaimEvent> {

    private final LedgerRows rows;
    private final Live live;

    ClaimPostings(LedgerRows rows, Live live) {
        this.rows = rows;
        this.live = live;
    }

    @Override
    public String name() {
        return "billing.ledger-claims";
    }

    @Override
    public Class<ClaimEvent> of() {
        return ClaimEvent.class;
    }

    @Override
    public Set<String> tables() {
        return Set.of("ledger_entry");
    }

    @Override
    public void on(ClaimEvent event, Recorded recorded) {
        Postings.of(event, recorded).ifPresent(posting -> {
            rows.keep(posting);
            live.changed("billing-ledger");
        });
    }
}
