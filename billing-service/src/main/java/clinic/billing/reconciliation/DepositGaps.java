package clinic.billing.reconciliation;

import clinic.billing.deposit.BankDays;
import clinic.platform.web.WallClock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Payments without their deposit and deposits without their payment. A payer may send the two up to three business days
 * apart, so that one that waits is a gap from the fourth on; two of one trace and different amounts are a gap at once.
 */
@Component
class DepositGaps {

    private static final int MOST_SHOWN = 200;

    /** The money comes to the bank by itself, and of no deposit it is known to be. */
    private static final String AWAITED = "r.state = 'POSTED' and r.deposit_id is null and r.means = 'TRANSFER'";

    private static final String OFF = "select d.deposit_id, d.payer_name as bank_name, d.amount_cents, d.effective,"
            + " d.state_since, r.remittance_id, r.payer_name, r.trace, r.payment_cents,"
            + " d.amount_cents - r.payment_cents as off_cents"
            + " from deposit d join remittance r on r.trace = d.trace and r.payment_cents <> d.amount_cents and "
            + AWAITED
            + " where d.state = 'WAITING' and r.remittance_id <> all(d.taken_from)";

    static final String PAYMENTS = "select count(*) from remittance where state = 'POSTED' and means = 'TRANSFER'";
    static final String DEPOSITS = "select count(*) from deposit where state <> 'WITHDRAWN'";

    private final JdbcClient jdbc;
    private final WallClock wallClock;

    DepositGaps(JdbcClient jdbc, WallClock wallClock) {
        this.jdbc = jdbc;
        this.wallClock = wallClock;
    }

    /** @param days business days that it has waited */
    record Awaited(
            String remittanceId,
            String payerName,
            String trace,
            long paymentCents,
            LocalDate since,
            int days,
            boolean late) {}

    record Unknown(
            String depositId,
            String bankName,
            @Nullable String trace,
            long amountCents,
            LocalDate since,
            int days,
            boolean late) {}

    /** @param offCents the deposit less the payment */
    record Mismatch(
            String depositId,
            String bankName,
            long amountCents,
            String remittanceId,
            String payerName,
            String trace,
            long paymentCents,
            long offCents) {}

    /** Those of each that have waited longest. */
    record Open(List<Awaited> awaited, List<Unknown> unknown, List<Mismatch> mismatches) {}

    Open open() {
        return new Open(awaited(), unknown(), mismatches());
    }

    private List<Awaited> awaited() {
        LocalDate today = wallClock.today();
        return jdbc.sql("select r.remittance_id, r.payer_name, r.trace, r.payment_cents, " + since() + " as since"
                        + " from remittance r where " + AWAITED + " and " + notOff("remittance_id", "r")
                        + " order by since, r.remittance_id limit " + MOST_SHOWN)
                .query((row, n) -> {
                    LocalDate since = row.getObject("since", LocalDate.class);
                    int days = BankDays.since(since, today);
                    return new Awaited(
                            row.getString("remittance_id"),
                            row.getString("payer_name"),
                            row.getString("trace"),
                            row.getLong("payment_cents"),
                            since,
                            days,
                            days >= BankDays.LATE);
                })
                .list();
    }

    private List<Unknown> unknown() {
        LocalDate today = wallClock.today();
        return jdbc.sql("select d.* from deposit d where d.state = 'WAITING' and " + notOff("deposit_id", "d")
                        + " order by d.effective, d.deposit_id limit " + MOST_SHOWN)
                .query((row, n) -> {
                    LocalDate since = row.getObject("effective", LocalDate.class);
                    int days = BankDays.since(since, today);
                    return new Unknown(
                            row.getString("deposit_id"),
                            row.getString("payer_name"),
                            row.getString("trace"),
                            row.getLong("amount_cents"),
                            since,
                            days,
                            days >= BankDays.LATE);
                })
                .list();
    }

    private List<Mismatch> mismatches() {
        return jdbc.sql("select off.* from (" + OFF + ") off order by off.state_since, off.deposit_id limit "
                        + MOST_SHOWN)
                .query(new SimplePropertyRowMapper<>(Mismatch.class))
                .list();
    }

    /** Those whose deposit is late; one with a deposit of another amount is counted with that. */
    String latePayments() {
        return "select r.remittance_id as id, '/remittances/' || r.remittance_id as link, r.state_since as since,"
                + " 'its deposit is late: ' || r.trace as why from remittance r where " + AWAITED + " and " + since()
                + " <= " + lateSince() + " and " + notOff("remittance_id", "r");
    }

    /** Those whose remittance is late, and those that meet one of another amount, once each. */
    String lateOrOff() {
        return "select d.deposit_id as id, '/deposits' as link, d.state_since as since, 'its remittance is late' as why"
                + " from deposit d where d.state = 'WAITING' and d.effective <= " + lateSince() + " and "
                + notOff("deposit_id", "d")
                + " union all select off.deposit_id, '/deposits', min(off.state_since),"
                + " 'payment and deposit of one trace differ by ' || min(off.off_cents) || ' cents'"
                + " from (" + OFF + ") off group by off.deposit_id";
    }

    private static String notOff(String id, String of) {
        return of + "." + id + " not in (select off." + id + " from (" + OFF + ") off)";
    }

    /**
     * A remittance waits from its own day or, where it came here later, from the day on which it was posted: until then
     * nobody here could miss its money. A deposit waits from its day at the bank, whenever it was typed in.
     */
    private String since() {
        return "greatest(r.payment_date, (r.state_since at time zone '" + wallClock.zone() + "')::date)";
    }

    private String lateSince() {
        return "date '" + BankDays.lateSince(wallClock.today()) + "'";
    }
}
