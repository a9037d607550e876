package clinic.billing.deposits;

import clinic.billing.deposit.BankLine;
import clinic.billing.deposit.DepositEvent;
import clinic.billing.edi.Printable;
import clinic.platform.event.Recorded;
import clinic.platform.reading.Projection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row per deposit. */
@Component
class DepositRows implements Projection<DepositEvent> {

    static final String NAME = "billing.deposits";

    private final JdbcClient jdbc;

    DepositRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<DepositEvent> of() {
        return DepositEvent.class;
    }

    @Override
    public Set<String> tables() {
        return Set.of("deposit");
    }

    @Override
    public void on(DepositEvent event, Recorded recorded) {
        String id = recorded.aggregateId();
        switch (event) {
            case DepositEvent.Recorded e -> insert(id, e.line(), e.occurredAt());
            case DepositEvent.Withdrawn e -> now(id, "WITHDRAWN", null, e.why(), e.occurredAt());
            case DepositEvent.Matched e -> now(id, "MATCHED", e.remittanceId(), null, e.occurredAt());
            case DepositEvent.Unmatched e -> {
                now(id, "WAITING", null, e.why(), e.occurredAt());
                takenFrom(id, e.remittanceId());
            }
        }
    }

    private void insert(String id, BankLine line, Instant at) {
        jdbc.sql("""
                insert into deposit (deposit_id, payer_name, trace, amount_cents, currency, effective, state, recorded_at,
                  state_since, taken_from)
                values (:id, :payer, :trace, :cents, :currency, :effective, 'WAITING', :at, :at, '{}')
                on conflict (deposit_id) do nothing
                """)
                .param("id", id)
                .param("payer", Printable.text(line.payerName()))
                .param("trace", Printable.orNull(line.trace()))
                .param("cents", line.amountCents())
                .param("currency", line.currency())
                .param("effective", line.effective())
                .param("at", Timestamp.from(at))
                .update();
    }

    private void now(String id, String state, @Nullable String remittanceId, @Nullable String why, Instant at) {
        jdbc.sql("update deposit set state = :state, remittance_id = :remittance, why = :why, state_since = :at"
                        + " where deposit_id = :id")
                .param("id", id)
                .param("state", state)
                .param("remittance", remittanceId)
                .param("why", Printable.orNull(why))
                .param("at", Timestamp.from(at))
                .update();
    }

    private void takenFrom(String id, String remittanceId) {
        jdbc.sql("update deposit set taken_from = array_append(taken_from, :remittance)"
                        + " where deposit_id = :id and :remittance <> all(taken_from)")
                .param("id", id)
                .param("remittance", remittanceId)
                .update();
    }
}
