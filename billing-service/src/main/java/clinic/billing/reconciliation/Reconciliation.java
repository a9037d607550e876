package clinic.billing.reconciliation;

import clinic.billing.ledger.TrialBalance;
import clinic.platform.hearing.Parked;
import clinic.platform.monitor.Conditions;
import clinic.platform.monitor.Monitored;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follows every signed session to the last cent, and lists what is missing, and since when. */
@Component
class Reconciliation {

    private static final int MOST_SHOWN = 200;

    private final JdbcClient jdbc;
    private final TrialBalance trialBalance;
    private final Conditions conditions;
    private final Parked parked;
    private final DepositGaps deposits;
    private final Clock clock;

    Reconciliation(
            JdbcClient jdbc,
            TrialBalance trialBalance,
            Conditions conditions,
            Parked parked,
            DepositGaps deposits,
            Clock clock) {
        this.jdbc = jdbc;
        this.trialBalance = trialBalance;
        this.conditions = conditions;
        this.parked = parked;
        this.deposits = deposits;
        this.clock = clock;
    }

    /** @param id of what is not whole: an opaque id */
    record Gap(String id, String link, Instant since, String why) {}

    /**
     * @param whole how many are in order
     * @param missing how many are not
     * @param gaps those of them that have been so longest
     */
    record Step(String name, String question, long all, long whole, long missing, List<Gap> gaps) {}

    /** Something a person knows of already: shown, not unexplained. */
    record Waiting(String id, String label, String link, Instant since, String why, long cents) {}

    /**
     * @param factsWaiting facts in Kafka that are for us and not taken in yet
     * @param soFar something may still come: a fact waits, or one who listens or reads has stopped
     */
    record Report(
            Instant asOf,
            List<Step> steps,
            List<Waiting> waiting,
            DepositGaps.Open deposits,
            long factsWaiting,
            long factsParked,
            List<Reader> readers,
            TrialBalance.Balance trialBalance,
            long unexplained,
            boolean soFar) {}

    record Reader(String name, String kind, long waiting, long oldestSeconds, String status) {}

    Report report() {
        List<Step> steps = List.of(sessions(), claims(), files(), remittances(), payments(), deposits(), ledger());
        TrialBalance.Balance balance = trialBalance.now();
        List<Reader> readers = conditions.lines().stream()
                .map(line -> new Reader(
                        line.name(),
                        line.kind().name(),
                        line.condition().waiting(),
                        line.condition().oldest().toSeconds(),
                        line.condition().status().name()))
                .toList();
        long factsWaiting = readers.stream()
                .filter(reader -> reader.kind().equals(Monitored.Kind.CONSUMER.name()))
                .mapToLong(Reader::waiting)
                .sum();
        long unexplained = steps.stream().mapToLong(Step::missing).sum()
                + (balance.offCents() == 0 ? 0 : 1)
                + parked.list().size();
        boolean soFar = factsWaiting > 0
                || readers.stream().anyMatch(reader -> reader.status().equals(Monitored.Status.STOPPED.name()));
        return new Report(
                clock.instant(),
                steps,
                waiting(),
                deposits.open(),
                factsWaiting,
                parked.list().size(),
                readers,
                balance,
                unexplained,
                soFar);
    }

    private Step sessions() {
        return step(
                "Signed sessions",
                "has its claim",
                "select count(*) from heard_session",
                "select s.session_id as id, '' as link, s.heard_at as since, 'no claim was opened' as why"
                        + " from heard_session s left join claim_number n using (session_id) where n.claim_id is null");
    }

    private Step claims() {
        return step(
                "Claims",
                "has a state, and a session behind it",
                "select count(*) from claim_number",
                "select n.claim_id as id, '/claims/' || n.claim_id as link, n.opened_at as since,"
                        + " case when c.claim_id is null then 'its row is not written yet' else 'no session was heard' end"
                        + " as why from claim_number n left join claim c using (claim_id)"
                        + " left join heard_session s on s.session_id = n.session_id"
                        + " where c.claim_id is null or s.session_id is null");
    }

    private Step files() {
        return step(
                "Files",
                "was carried to the clearing house, or taken in from it",
                "select count(*) from edi_file",
                "select file_id as id, '' as link, at as since, case direction when 'OUT' then 'written, not carried'"
                        + " else 'kept, not taken in' end as why from edi_file where state = 'PENDING'");
    }

    /** What a remittance brought to claims, and what was set aside, is what the payer says it paid. */
    private Step remittances() {
        return step(
                "Remittances",
                "is posted to the cent, or refused whole",
                "select count(*) from remittance",
                "select r.remittance_id as id, '/remittances/' || r.remittance_id as link, r.state_since as since,"
                        + " case when r.state = 'BALANCED' then r.claims - r.posted - r.set_aside || ' claims not posted yet'"
                        + " else 'books and payment differ by ' || (r.payment_cents - r.set_aside_cents"
                        + " - coalesce(l.cash, 0)) || ' cents' end as why"
                        + " from remittance r left join (select remittance_id, sum(cents) as cash from ledger_entry"
                        + " where account in ('CASH', 'CASH_CLEARING', 'UNAPPLIED') group by remittance_id) l using (remittance_id)"
                        + " where (r.state not in ('REFUSED', 'DISMISSED') and (r.posted + r.set_aside < r.claims"
                        + " or coalesce(l.cash, 0) <> r.payment_cents - r.set_aside_cents))"
                        + " or (r.state in ('REFUSED', 'DISMISSED') and coalesce(l.cash, 0) <> 0)");
    }

    private Step payments() {
        return step(
                "Payments",
                "has its deposit at the bank within 3 business days",
                DepositGaps.PAYMENTS,
                deposits.latePayments());
    }

    private Step deposits() {
        return step(
                "Deposits",
                "has its remittance, of the same amount, within 3 business days",
                DepositGaps.DEPOSITS,
                deposits.lateOrOff());
    }

    private Step ledger() {
        return step(
                "Postings",
                "says what its claim says",
                "select count(distinct claim_id) from ledger_entry",
                "select c.claim_id as id, '/claims/' || c.claim_id as link, c.state_since as since, 'the claim says '"
                        + " || c.owed_by_payer_cents || ' cents are owed, the books say ' || coalesce(l.owed, 0) as why"
                        + " from claim c left join (select claim_id, sum(cents) as owed from ledger_entry"
                        + " where account = 'AR_PAYER' group by claim_id) l using (claim_id)"
                        + " where coalesce(l.owed, 0) <> c.owed_by_payer_cents");
    }

    private Step step(String name, String question, String all, String gaps) {
        long count = jdbc.sql(all).query(Long.class).single();
        long missing = jdbc.sql("select count(*) from (" + gaps + ") gaps")
                .query(Long.class)
                .single();
        List<Gap> open = jdbc.sql(gaps + " order by since limit " + MOST_SHOWN)
                .query((row, n) -> new Gap(
                        row.getString("id"),
                        row.getString("link"),
                        row.getTimestamp("since").toInstant(),
                        row.getString("why")))
                .list();
        return new Step(name, question, count, count - missing, missing, open);
    }

    private List<Waiting> waiting() {
        return jdbc.sql("select remittance_id as id, payer_name || ' ' || trace as label,"
                        + " '/remittances/' || remittance_id as link, state_since as since, problem as why,"
                        + " case when state = 'REFUSED' then payment_cents else set_aside_cents end as cents"
                        + " from remittance where problem is not null"
                        + " union all select file_id, name, '/remittances', state_at, 'taken in part: ' || summary, 0"
                        + " from edi_file where state = 'PARTLY'"
                        + " union all select claim_id, claim_number, '/claims/' || claim_id, state_since,"
                        + " case when state in ('SUBMITTED', 'ACCEPTED', 'FORWARDED') then 'with the payer, no answer yet'"
                        + " else reason_text end, at_stake_cents from claim"
                        + " where state in ('NEEDS_WORK', 'READY', 'SUBMITTED', 'ACCEPTED', 'REJECTED', 'DENIED',"
                        + " 'PAID_PARTLY', 'FORWARDED', 'PATIENT_BALANCE') order by since limit 500")
                .query((row, n) -> new Waiting(
                        row.getString("id"),
                        row.getString("label"),
                        row.getString("link"),
                        row.getTimestamp("since").toInstant(),
                        row.getString("why"),
                        row.getLong("cents")))
                .list();
    }
}
