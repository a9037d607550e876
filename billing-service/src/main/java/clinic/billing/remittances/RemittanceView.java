package clinic.billing.remittances;

import clinic.billing.dossier.ClaimNumbers;
import clinic.billing.edi.EdiFiles;
import clinic.billing.ledger.TrialBalance;
import clinic.billing.remittance.AddingUp;
import clinic.billing.remittance.Advice;
import clinic.billing.remittance.Advice.ClaimPayment;
import clinic.billing.remittance.Balance;
import clinic.billing.remittance.Remittance;
import clinic.billing.remittance.RemittanceState;
import clinic.billing.remittance.RemittanceState.Posted;
import clinic.platform.aggregate.History;
import clinic.platform.decider.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remittances for a screen or a program. */
@Component
class RemittanceView {

    private final History history;
    private final JdbcClient jdbc;
    private final EdiFiles files;
    private final ClaimNumbers numbers;
    private final TrialBalance ledger;

    RemittanceView(History history, JdbcClient jdbc, EdiFiles files, ClaimNumbers numbers, TrialBalance ledger) {
        this.history = history;
        this.jdbc = jdbc;
        this.files = files;
        this.numbers = numbers;
        this.ledger = ledger;
    }

    record Row(
            String remittanceId,
            String payerName,
            String trace,
            long paymentCents,
            LocalDate paymentDate,
            String state,
            Instant receivedAt,
            int claims,
            int posted,
            int setAside,
            int duplicates,
            @Nullable String problem,
            @Nullable String asked) {}

    /** @param wrong null if this claim adds up */
    record Claim(
            int position,
            ClaimPayment payment,
            @Nullable String claimId,
            @Nullable String patient,
            long contractualCents,
            long patientCents,
            @Nullable Posted posted,
            @Nullable Balance wrong) {}

    record Seen(
            String remittanceId,
            RemittanceState state,
            Advice advice,
            EdiFiles.EdiFile file,
            List<Sum> sums,
            List<Claim> claims,
            List<TrialBalance.Movement> books,
            AtTheBank bank,
            String raw) {

        public long exceptions() {
            if (state.phase() == RemittanceState.Phase.DISMISSED) {
                return 0;
            }
            return state.failing().size()
                    + state.defects().size()
                    + claims.stream()
                            .filter(claim ->
                                    claim.posted() != null && claim.posted().problem() != null)
                            .count();
        }
    }

    List<Row> list() {
        return jdbc.sql("select * from remittance order by received_at desc, remittance_id limit 500")
                .query(new SimplePropertyRowMapper<>(Row.class))
                .list();
    }

    Seen see(String remittanceId) {
        if (!Remittance.isId(remittanceId)) {
            throw new NotFound("remittance");
        }
        RemittanceState state = history.fold(Remittance.class, remittanceId);
        Advice advice = state.advice();
        if (advice == null) {
            throw new NotFound("remittance " + remittanceId);
        }
        EdiFiles.EdiFile file = files.find(Objects.requireNonNull(state.fileId(), "what was received came in a file"));
        List<Claim> claims = new ArrayList<>();
        for (int position = 0; position < advice.claims().size(); position++) {
            claims.add(claim(position, advice.claims().get(position), state));
        }
        return new Seen(
                remittanceId,
                state,
                advice,
                file,
                Sum.of(advice, failing(state, advice)),
                claims,
                ledger.ofRemittance(remittanceId),
                AtTheBank.of(state, others(remittanceId)),
                files.text(file.fileId()));
    }

    /** Deposits that wait, with the same trace and another amount. */
    private List<AtTheBank.Other> others(String remittanceId) {
        return jdbc.sql(
                        "select d.deposit_id, d.payer_name, d.amount_cents, d.amount_cents - r.payment_cents as off_cents"
                                + " from deposit d join remittance r on r.trace = d.trace and r.payment_cents <> d.amount_cents"
                                + " where r.remittance_id = ? and d.state = 'WAITING' and r.remittance_id <> all(d.taken_from)"
                                + " order by d.recorded_at, d.deposit_id limit 20")
                .param(remittanceId)
                .query(new SimplePropertyRowMapper<>(AtTheBank.Other.class))
                .list();
    }

    private static List<Balance> failing(RemittanceState state, Advice advice) {
        return state.failing().isEmpty()
                ? advice.claims().stream()
                        .flatMap(claim -> AddingUp.failing(claim).stream())
                        .toList()
                : state.failing();
    }

    private Claim claim(int position, ClaimPayment payment, RemittanceState state) {
        String claimId = numbers.claimId(payment.claimNumber()).orElse(null);
        Balance wrong = AddingUp.failing(payment).stream().findFirst().orElse(null);
        return new Claim(
                position,
                payment,
                claimId,
                claimId == null ? null : patient(claimId),
                adjusted(payment, "CO"),
                adjusted(payment, "PR"),
                state.settled().get(position),
                wrong);
    }

    private @Nullable String patient(String claimId) {
        return jdbc.sql("select left(p.body ->> 'given', 1) || '. ' || (p.body ->> 'family') from claim_number n"
                        + " join heard_patient p using (patient_id) where n.claim_id = ?")
                .param(claimId)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static long adjusted(ClaimPayment payment, String group) {
        long own = payment.adjustments().stream()
                .filter(each -> each.group().equals(group))
                .mapToLong(each -> each.cents())
                .sum();
        return own
                + payment.lines().stream()
                        .flatMap(line -> line.adjustments().stream())
                        .filter(each -> each.group().equals(group))
                        .mapToLong(each -> each.cents())
                        .sum();
    }
}
