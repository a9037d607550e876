package clinic.billing.deposits;

import clinic.billing.deposit.Association;
import clinic.billing.deposit.BankDays;
import clinic.billing.deposit.Deposit;
import clinic.billing.deposit.DepositState;
import clinic.platform.aggregate.History;
import clinic.platform.web.WallClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deposits for a screen or a program. */
@Component
class DepositView {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final History history;
    private final WallClock wallClock;

    DepositView(JdbcClient jdbc, History history, WallClock wallClock) {
        this.jdbc = jdbc;
        this.history = history;
        this.wallClock = wallClock;
    }

    /**
     * @param association null if it was withdrawn
     * @param why it was withdrawn, or taken from its remittance
     * @param days business days that it has waited
     */
    record Row(
            String depositId,
            String payerName,
            @Nullable String trace,
            long amountCents,
            String currency,
            LocalDate effective,
            @Nullable Association association,
            @Nullable String remittanceId,
            Instant recordedAt,
            @Nullable String why,
            int days,
            boolean late) {

        public boolean waits() {
            return association == Association.EFT_WAITING_ERA || association == Association.AMOUNT_MISMATCH;
        }
    }

    /** A remittance of the same amount that waits as well, so that a person may say that they belong together. */
    record Candidate(String depositId, String remittanceId, String payerName, String trace, LocalDate paymentDate) {}

    /** Newest first. */
    List<Row> list() {
        LocalDate today = wallClock.today();
        return jdbc.sql("""
                select d.*, d.state = 'WAITING' and exists (select from remittance r where r.trace = d.trace
                    and r.state = 'POSTED' and r.deposit_id is null and r.means = 'TRANSFER'
                    and r.payment_cents <> d.amount_cents and r.remittance_id <> all(d.taken_from)) as mismatch
                from deposit d order by d.recorded_at desc, d.deposit_id limit :most
                """)
                .param("most", MOST)
                .query((row, n) -> row(row, today))
                .list();
    }

    /** By deposit. */
    Map<String, List<Candidate>> candidates() {
        return jdbc
                .sql("select d.deposit_id, r.remittance_id, r.payer_name, r.trace, r.payment_date from deposit d"
                        + " join remittance r on r.payment_cents = d.amount_cents and r.state = 'POSTED'"
                        + " and r.deposit_id is null and r.means in ('TRANSFER', 'CHECK', 'VIRTUAL_CARD')"
                        + " where d.state = 'WAITING' order by abs(r.payment_date - d.effective), r.remittance_id"
                        + " limit :most")
                .param("most", MOST)
                .query(new SimplePropertyRowMapper<>(Candidate.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Candidate::depositId));
    }

    /** From its events, which no row lags behind. */
    boolean knows(String depositId) {
        return Deposit.isId(depositId) && !(history.fold(Deposit.class, depositId) instanceof DepositState.Unknown);
    }

    private static Row row(ResultSet row, LocalDate today) throws SQLException {
        LocalDate effective = row.getObject("effective", LocalDate.class);
        boolean waits = row.getString("state").equals("WAITING");
        int days = waits ? BankDays.since(effective, today) : 0;
        return new Row(
                row.getString("deposit_id"),
                row.getString("payer_name"),
                row.getString("trace"),
                row.getLong("amount_cents"),
                row.getString("currency"),
                effective,
                association(row.getString("state"), row.getBoolean("mismatch")),
                row.getString("remittance_id"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("why"),
                days,
                days >= BankDays.LATE);
    }

    private static @Nullable Association association(String state, boolean mismatch) {
        return switch (state) {
            case "MATCHED" -> Association.MATCHED;
            case "WITHDRAWN" -> null;
            default -> mismatch ? Association.AMOUNT_MISMATCH : Association.EFT_WAITING_ERA;
        };
    }
}
