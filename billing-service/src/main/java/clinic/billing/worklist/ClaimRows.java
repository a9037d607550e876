package clinic.billing.worklist;

import clinic.billing.claim.Claim;
import clinic.billing.claim.ClaimEvent;
import clinic.billing.claim.ClaimState;
import clinic.billing.claim.Settlement;
import clinic.billing.edi.Printable;
import clinic.billing.setup.SetUp;
import clinic.platform.aggregate.History;
import clinic.platform.event.Recorded;
import clinic.platform.live.Live;
import clinic.platform.reading.Projection;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One row per claim. A claim has a dozen events in its life, so each row is written whole from the state that they fold
 * to: it can't drift from the model.
 */
@Component
class ClaimRows implements Projection<ClaimEvent> {

    static final String NAME = "billing.claims";
    private static final int USUAL_ANSWER_DAYS = 45;

    private final JdbcClient jdbc;
    private final History history;
    private final SetUp setUp;
    private final Live live;

    ClaimRows(JdbcClient jdbc, History history, SetUp setUp, Live live) {
        this.jdbc = jdbc;
        this.history = history;
        this.setUp = setUp;
        this.live = live;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ClaimEvent> of() {
        return ClaimEvent.class;
    }

    @Override
    public Set<String> tables() {
        return Set.of("claim");
    }

    @Override
    public void on(ClaimEvent event, Recorded recorded) {
        write(history.after(Claim.class, event, recorded), event);
        live.changed("billing-claims");
        live.changed(recorded.aggregateId());
    }

    private void write(ClaimState claim, ClaimEvent event) {
        var opened = claim.opening();
        var session = opened.session();
        var pricing = claim.made().pricing();
        Instant at = event.occurredAt();
        LocalDate since = at.atZone(ZoneId.of(session.zone())).toLocalDate();
        String payerId = pricing.payerId();
        int answerDays = payerId == null
                ? USUAL_ANSWER_DAYS
                : setUp.payer(payerId, session.serviceDate())
                        .map(payer -> payer.answerDays())
                        .orElse(USUAL_ANSWER_DAYS);
        Work work = Work.of(claim, since, answerDays, setUp.adjustmentRules(since));
        Settlement settlement = claim.owed().settlement();
        Work.Group group = work.group();
        jdbc.sql("""
                insert into claim (claim_id, claim_number, session_id, patient_id, site_name, zone, service_date,
                  treatment, payer_id, payer_name, state, state_since, work_group, reason_code, reason_text, due,
                  charge_cents, paid_cents, contractual_cents, patient_cents, open_cents, owed_by_payer_cents,
                  at_stake_cents, owner_id, owner_name, opened_at, submitted_at)
                values (:id, :number, :session, :patient, :site, :zone, :date, :treatment, :payerId, :payerName, :state,
                  :at, :group, :code, :text, :due, :charge, :paid, :contractual, :patientCents, :open, :owed, :stake,
                  :ownerId, :ownerName, :at, :submitted)
                on conflict (claim_id) do update set payer_id = excluded.payer_id, payer_name = excluded.payer_name,
                  state = excluded.state,
                  state_since = case when claim.state = excluded.state then claim.state_since else excluded.state_since end,
                  work_group = excluded.work_group, reason_code = excluded.reason_code,
                  reason_text = excluded.reason_text,
                  due = case when claim.state = excluded.state then claim.due else excluded.due end,
                  charge_cents = excluded.charge_cents, paid_cents = excluded.paid_cents,
                  contractual_cents = excluded.contractual_cents, patient_cents = excluded.patient_cents,
                  open_cents = excluded.open_cents, owed_by_payer_cents = excluded.owed_by_payer_cents,
                  at_stake_cents = excluded.at_stake_cents, owner_id = excluded.owner_id,
                  owner_name = excluded.owner_name,
                  submitted_at = coalesce(excluded.submitted_at, claim.submitted_at)
                """)
                .param("id", opened.claimId())
                .param("number", opened.claimNumber())
                .param("session", session.sessionId())
                .param("patient", session.patientId())
                .param("site", session.siteName())
                .param("zone", session.zone())
                .param("date", session.serviceDate())
                .param("treatment", session.treatment().words())
                .param("payerId", payerId)
                .param("payerName", Printable.orNull(pricing.payerName()))
                .param("state", claim.phase().name())
                .param("at", Timestamp.from(at))
                .param("group", group == null ? null : group.name())
                .param("code", Printable.text(work.code()))
                .param("text", Printable.text(work.text()))
                .param("due", work.due())
                .param("charge", pricing.chargeCents())
                .param("paid", settlement == null ? 0L : settlement.paidCents())
                .param("contractual", settlement == null ? 0L : settlement.contractualCents())
                .param("patientCents", settlement == null ? 0L : settlement.patientCents())
                .param("open", settlement == null ? 0L : settlement.openCents())
                .param("owed", owedByPayer(claim))
                .param("stake", work.atStakeCents())
                .param("ownerId", claim.owner() == null ? null : claim.owner().id())
                .param("ownerName", claim.owner() == null ? null : claim.owner().name())
                .param("submitted", event instanceof ClaimEvent.Submitted ? Timestamp.from(at) : null)
                .update();
    }

    /** What the ledger must say is owed by the payer for this claim. */
    private static long owedByPayer(ClaimState claim) {
        if (claim.phase() == ClaimState.Phase.CLOSED) {
            return 0;
        }
        Settlement settlement = claim.owed().settlement();
        return settlement == null ? claim.sent().chargedCents() : settlement.openCents();
    }
}
