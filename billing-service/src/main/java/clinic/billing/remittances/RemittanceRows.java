package clinic.billing.remittances;

import clinic.billing.edi.Money;
import clinic.billing.remittance.Advice;
import clinic.billing.remittance.Balance;
import clinic.billing.remittance.Remittance;
import clinic.billing.remittance.RemittanceEvent;
import clinic.billing.remittance.RemittanceState;
import clinic.platform.aggregate.History;
import clinic.platform.event.Recorded;
import clinic.platform.live.Live;
import clinic.platform.reading.Projection;
import java.sql.Timestamp;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row per remittance, written whole from the state that its events fold to. */
@Component
class RemittanceRows implements Projection<RemittanceEvent> {

    static final String NAME = "billing.remittances";

    private final JdbcClient jdbc;
    private final History history;
    private final Live live;

    RemittanceRows(JdbcClient jdbc, History history, Live live) {
        this.jdbc = jdbc;
        this.history = history;
        this.live = live;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<RemittanceEvent> of() {
        return RemittanceEvent.class;
    }

    @Override
    public void on(RemittanceEvent event, Recorded recorded) {
        RemittanceState state = history.fold(
                Remittance.class,
                history.of(recorded.aggregateId()),
                each -> each.recorded().sequence() <= recorded.sequence());
        Advice advice = Objects.requireNonNull(state.advice(), "the first event says what was received");
        write(recorded.aggregateId(), state, advice, event);
        live.changed("billing-remittances");
        live.changed(recorded.aggregateId());
    }

    private void write(String id, RemittanceState state, Advice advice, RemittanceEvent event) {
        long setAside = state.settled().values().stream()
                .filter(posted -> posted.problem() != null)
                .count();
        long setAsideCents = state.settled().entrySet().stream()
                .filter(entry -> entry.getValue().problem() != null)
                .mapToLong(entry -> advice.claims().get(entry.getKey()).paidCents())
                .sum();
        jdbc.sql("""
                insert into remittance (remittance_id, payer_name, trace, payment_cents, payment_date, method, file_id,
                  received_at, state, state_since, claims, posted, set_aside, set_aside_cents, duplicates, problem, asked)
                values (:id, :payer, :trace, :cents, :date, :method, :file, :at, :state, :at, :claims, :posted, :aside,
                  :asideCents, :duplicates, :problem, :asked)
                on conflict (remittance_id) do update set payer_name = excluded.payer_name, file_id = excluded.file_id,
                  state = excluded.state,
                  state_since = case when remittance.state = excluded.state then remittance.state_since
                    else excluded.state_since end,
                  claims = excluded.claims, posted = excluded.posted, set_aside = excluded.set_aside,
                  set_aside_cents = excluded.set_aside_cents, duplicates = excluded.duplicates,
                  problem = excluded.problem, asked = excluded.asked
                """)
                .param("id", id)
                .param("payer", advice.payerName())
                .param("trace", advice.trace())
                .param("cents", advice.paymentCents())
                .param("date", advice.paymentDate())
                .param("method", advice.method())
                .param("file", state.fileId())
                .param("at", Timestamp.from(event.occurredAt()))
                .param("state", state.phase().name())
                .param("claims", advice.claims().size())
                .param("posted", state.settled().size() - setAside)
                .param("aside", setAside)
                .param("asideCents", setAsideCents)
                .param("duplicates", state.duplicates())
                .param("problem", problem(state))
                .param("asked", state.correctionAsked())
                .update();
    }

    private static @Nullable String problem(RemittanceState state) {
        if (!state.failing().isEmpty()) {
            Balance first = state.failing().getFirst();
            return Words.level(first.level()) + " off by " + Money.of(first.offCents()) + " (" + first.where() + ")";
        }
        if (!state.defects().isEmpty()) {
            return state.defects().getFirst();
        }
        Optional<String> aside = state.settled().values().stream()
                .map(RemittanceState.Posted::problem)
                .filter(Objects::nonNull)
                .findFirst();
        return aside.orElse(null);
    }
}
