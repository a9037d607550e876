package clinic.billing.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts and their sums. All together they come to zero, always. */
@Component
public class TrialBalance {

    private final JdbcClient jdbc;

    TrialBalance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param cents debits less credits */
    public record Line(Account account, String words, long debitCents, long creditCents, long cents) {}

    public record Balance(List<Line> lines, long debitCents, long creditCents, long offCents) {}

    public record Movement(
            Instant at,
            String account,
            long cents,
            @Nullable String claimId,
            @Nullable String remittanceId,
            String text) {}

    public Balance now() {
        record Sum(String account, long debit, long credit) {}
        Map<String, Sum> sums = jdbc
                .sql("select account, coalesce(sum(cents) filter (where cents > 0), 0)::bigint as debit,"
                        + " coalesce(-sum(cents) filter (where cents < 0), 0)::bigint as credit"
                        + " from ledger_entry group by account")
                .query(new SimplePropertyRowMapper<>(Sum.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Sum::account, sum -> sum));
        List<Line> lines = Arrays.stream(Account.values())
                .map(account -> {
                    Sum sum = sums.getOrDefault(account.name(), new Sum(account.name(), 0, 0));
                    return new Line(account, account.words(), sum.debit(), sum.credit(), sum.debit() - sum.credit());
                })
                .toList();
        long debit = lines.stream().mapToLong(Line::debitCents).sum();
        long credit = lines.stream().mapToLong(Line::creditCents).sum();
        return new Balance(lines, debit, credit, debit - credit);
    }

    /** What one remittance moved, oldest first. */
    public List<Movement> ofRemittance(String remittanceId) {
        return jdbc.sql("select at, account, cents, claim_id, remittance_id, text from ledger_entry"
                        + " where remittance_id = ? order by at, posting_id, position")
                .param(remittanceId)
                .query(new SimplePropertyRowMapper<>(Movement.class))
                .list();
    }

    /** What moved on one claim, oldest first. */
    public List<Movement> ofClaim(String claimId) {
        return jdbc.sql("select at, account, cents, claim_id, remittance_id, text from ledger_entry where claim_id = ?"
                        + " order by at, posting_id, position")
                .param(claimId)
                .query(new SimplePropertyRowMapper<>(Movement.class))
                .list();
    }
}
