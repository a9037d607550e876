package clinic.billing.reassociation;

import clinic.billing.edi.Alone;
import clinic.platform.decider.Actor;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When a deposit and a remittance of the same trace and amount are known, then they are matched, whichever came first.
 * It goes by the list of those that wait, not by an event: the two come on streams without a common order, and a reader
 * of either could look before the other's row is there. The list is looked at again until it is empty, so that a crash, a
 * repeat, a rebuild or a second instance costs a moment and never a match; the aggregates decide.
 */
@Component
class WhenBothAreKnownThenMatch {

    private static final Actor SYSTEM = Actor.system("billing.reassociation");
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final Together together;
    private final Alone alone;

    WhenBothAreKnownThenMatch(JdbcClient jdbc, Together together, Alone alone) {
        this.jdbc = jdbc;
        this.together = together;
        this.alone = alone;
    }

    private record Pair(String depositId, String remittanceId) {}

    @Scheduled(initialDelay = 1_000, fixedDelay = 1_000)
    void match() {
        alone.unlessAnotherDoes("matching deposits", this::matchAll);
    }

    private void matchAll() {
        for (Pair pair : pairs()) {
            together.matchIfItFits(pair.depositId(), pair.remittanceId(), SYSTEM);
        }
    }

    /** Where several payments carry the same trace and amount, the one of the same day is meant, or a person decides. */
    private List<Pair> pairs() {
        return jdbc.sql("""
                select deposit_id, remittance_id from (
                  select d.deposit_id, r.remittance_id, d.recorded_at, r.payment_date = d.effective as same_day,
                    count(*) over of_deposit as payments,
                    count(*) filter (where r.payment_date = d.effective) over of_deposit as of_that_day
                  from deposit d join remittance r on r.trace = d.trace and r.payment_cents = d.amount_cents
                  where d.state = 'WAITING' and r.state = 'POSTED' and r.deposit_id is null and r.means = 'TRANSFER'
                    and r.remittance_id <> all(d.taken_from)
                  window of_deposit as (partition by d.deposit_id)) as pairs
                where payments = 1 or (same_day and of_that_day = 1)
                order by recorded_at, deposit_id limit :most
                """)
                .param("most", AT_ONCE)
                .query(new SimplePropertyRowMapper<>(Pair.class))
                .list();
    }
}
