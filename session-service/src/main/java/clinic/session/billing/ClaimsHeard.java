package clinic.session.billing;

import clinic.platform.hearing.Fact;
import clinic.platform.hearing.Hearing;
import clinic.platform.hearing.UnreadableFact;
import clinic.platform.live.Live;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the claims of our sessions, for those who want to see that their work was billed. */
@Component
class ClaimsHeard implements Hearing {

    private static final String OPENED = "clinic.billing.claim-opened.v1";
    private static final String CHANGED = "clinic.billing.claim-state-changed.v1";

    private final JdbcClient jdbc;
    private final Live live;

    ClaimsHeard(JdbcClient jdbc, Live live) {
        this.jdbc = jdbc;
        this.live = live;
    }

    @Override
    public String name() {
        return "session.claims-heard";
    }

    @Override
    public String topic() {
        return "clinic.billing.claims";
    }

    @Override
    public boolean sequenced() {
        return true;
    }

    @Override
    public Set<String> types() {
        return Set.of(OPENED, CHANGED);
    }

    @Override
    public Set<String> ignored() {
        return Set.of();
    }

    @Override
    public void hear(Fact fact) {
        switch (fact.type()) {
            case OPENED -> opened(fact.as(ClaimOpened.class));
            case CHANGED -> changed(fact.as(ClaimStateChanged.class));
            default -> throw new UnreadableFact(fact.type() + " is not heard here");
        }
        live.changed("handover");
    }

    private void opened(ClaimOpened e) {
        jdbc.sql("""
                insert into claim (claim_id, session_id, claim_number, payer_name, charge_cents, state, changed_at)
                values (?, ?, ?, ?, ?, 'OPENED', ?)
                on conflict (claim_id) do update set claim_number = excluded.claim_number,
                    payer_name = excluded.payer_name, charge_cents = excluded.charge_cents
                """)
                .params(
                        e.claimId(),
                        e.sessionId(),
                        e.claimNumber(),
                        e.payerName(),
                        e.chargeCents(),
                        e.occurredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void changed(ClaimStateChanged e) {
        int known = jdbc.sql("""
                update claim set state = ?, paid_cents = ?, patient_cents = ?, changed_at = ? where claim_id = ?
                """)
                .params(
                        e.state(),
                        e.paidCents(),
                        e.patientCents(),
                        e.occurredAt().atOffset(ZoneOffset.UTC),
                        e.claimId())
                .update();
        if (known == 0) {
            throw new UnreadableFact(e.claimId() + " changed and was never opened");
        }
    }
}
