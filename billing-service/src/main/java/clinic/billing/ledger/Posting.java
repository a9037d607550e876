package clinic.billing.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One movement of money. Its entries come to zero or it does not exist.
 *
 * @param postingId the event's aggregate and sequence, so that reading it again is the same posting
 */
record Posting(
        String postingId,
        Instant at,
        @Nullable String claimId,
        @Nullable String remittanceId,
        String text,
        List<Entry> entries) {

    Posting {
        entries = entries.stream().filter(entry -> entry.cents() != 0).toList();
        long sum = entries.stream().mapToLong(Entry::cents).reduce(0, Math::addExact);
        if (sum != 0) {
            throw new IllegalArgumentException("posting " + postingId + " is off by " + sum + " cents");
        }
    }

    /** @param cents positive for a debit, negative for a credit */
    record Entry(Account account, long cents) {}

    static Entry debit(Account account, long cents) {
        return new Entry(account, cents);
    }

    static Entry credit(Account account, long cents) {
        return new Entry(account, -cents);
    }
}
