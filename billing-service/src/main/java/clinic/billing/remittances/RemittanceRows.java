package clinic.billing.remittances;

import clinic.billing.edi.Money;
import clinic.billing.edi.Printable;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One row per remittance, written whole from the state that its events fold to. Only the many events that settle one
 * claim each are counted on: folding all of them for each of them takes minutes for a long file.
 */
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
    public Set<String> tables() {
        return Set.of("remittance");
    }

    @Override
    public void on(RemittanceEvent event, Recorded recorded) {
        if (event instanceof RemittanceEvent.ClaimPosted) {
            counted(recorded.aggregateId(), event, 0, 0, null);
        } else if (event instanceof RemittanceEvent.ClaimSetAside e) {
            counted(recorded.aggregateId(), event, 1, e.paidCents(), e.sentence());
        } else {
            whole(event, recorded);
        }
        live.changed("billing-remittances");
        live.changed(recorded.aggregateId());
    }

    private void counted(String id, RemittanceEvent event, int aside, long asideCents, @Nullable String problem) {
        jdbc.sql("""
                update remittance set posted = posted + 1 - :aside, set_aside = set_aside + :aside,
                  set_aside_cents = set_aside_cents + :cents, problem = coalesce(problem, :problem),
                  state = case when posted + set_aside + 1 = claims then 'POSTED' else state end,
                  state_since = case when posted + set_aside + 1 = claims then :at else state_since end
                where remittance_id = :id
                """)
                .param("id", id)
                .param("aside", aside)
                .param("cents", asideCents)
                .param("problem", Printable.orNull(problem))
                .param("at", Timestamp.from(event.occurredAt()))
                .update();
    }

    private void whole(RemittanceEvent event, Recorded recorded) {
        RemittanceState state = history.after(Remittance.class, event, recorded);
        Advice advice = Objects.requireNonNull(state.advice(), "the first event says what was received");
        write(recorded.aggregateId(), state, advice, event);
    }

    private void write(String id, RemittanceState state, Advice advice, RemittanceEvent event) {
        long setAside = state.settled().values().stream()
                .filter(posted -> posted.claimId() == null)
                .count();
        long setAsideCents = state.settled().entrySet().stream()
                .filter(entry -> entry.getValue().claimId() == null)
                .mapToLong(entry -> advice.claims().get(entry.getKey()).paidCents())
                .sum();
        jdbc.sql("""
                insert into remittance (remittance_id, payer_name, trace, payment_cents, payment_date, method, file_id,
                  received_at, state, state_since, claims, posted, set_aside, set_aside_cents, duplicates, problem, asked,
                  means, deposit_id)
                values (:id, :payer, :trace, :cents, :date, :method, :file, :at, :state, :at, :claims, :posted, :aside,
                  :asideCents, :duplicates, :problem, :asked, :means, :deposit)
                on conflict (remittance_id) do update set payer_name = excluded.payer_name, file_id = excluded.file_id,
                  state = excluded.state,
                  state_since = case when remittance.state = excluded.state then remittance.state_since
                    else excluded.state_since end,
                  claims = excluded.claims, posted = excluded.posted, set_aside = excluded.set_aside,
                  set_aside_cents = excluded.set_aside_cents, duplicates = excluded.duplicates,
                  problem = excluded.problem, asked = excluded.asked, means = excluded.means,
                  deposit_id = excluded.deposit_id
                """)
                .param("id", id)
                .param("payer", Printable.text(advice.payerName()))
                .param("trace", Printable.text(advice.trace()))
                .param("cents", advice.paymentCents())
                .param("date", advice.paymentDate())
                .param("method", Printable.text(advice.method()))
                .param("file", state.fileId())
                .param("at", Timestamp.from(event.occurredAt()))
                .param("state", state.phase().name())
                .param("claims", advice.claims().size())
                .param("posted", state.settled().size() - setAside)
                .param("aside", setAside)
                .param("asideCents", setAsideCents)
                .param("duplicates", state.duplicates())
                .param("problem", Printable.orNull(problem(state)))
                .param("asked", Printable.orNull(state.correctionAsked()))
                .param("means", Objects.requireNonNull(state.means()).name())
                .param("deposit", state.arrival().depositId())
                .update();
    }

    private static @Nullable String problem(RemittanceState state) {
        if (state.phase() == RemittanceState.Phase.DISMISSED) {
            return null;
        }
        if (state.phase() == RemittanceState.Phase.REFUSED && !state.failing().isEmpty()) {
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
