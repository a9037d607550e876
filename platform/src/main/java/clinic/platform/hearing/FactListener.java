package clinic.platform.hearing;

import clinic.platform.decider.BadInput;
import clinic.platform.decider.Refused;
import java.time.Clock;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One consumer at work. A fact that can't be taken in parks its aggregate, and the aggregate's later facts queue
 * behind it; a failure of the infrastructure is thrown, so that the same record comes again.
 */
final class FactListener implements MessageListener<byte[], byte[]> {

    private static final Logger log = LoggerFactory.getLogger(FactListener.class);

    private final Hearing hearing;
    private final Ears ears;
    private final ParkedFacts parked;
    private final TransactionOperations transactions;
    private final Clock clock;
    private volatile Instant lastHeard = Instant.EPOCH;

    FactListener(Hearing hearing, Ears ears, ParkedFacts parked, TransactionOperations transactions, Clock clock) {
        this.hearing = hearing;
        this.ears = ears;
        this.parked = parked;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void onMessage(ConsumerRecord<byte[], byte[]> record) {
        String aggregate = FactReader.aggregateOf(record);
        if (hearing.sequenced() && parked.holds(hearing.name(), aggregate)) {
            park(record, "waits behind an earlier fact of " + aggregate);
            return;
        }
        try {
            ears.take(hearing, FactReader.read(record.headers(), record.value()));
            lastHeard = clock.instant();
        } catch (RuntimeException e) {
            if (Infrastructure.failedIn(e)) {
                throw e;
            }
            park(record, reason(e));
        }
    }

    private void park(ConsumerRecord<byte[], byte[]> record, String reason) {
        transactions.executeWithoutResult(transaction -> parked.park(hearing, record, reason));
        log.warn(
                "{} parked {} ({} {}/{})",
                hearing.name(),
                FactReader.aggregateOf(record),
                record.topic(),
                record.partition(),
                record.offset());
    }

    Instant lastHeard() {
        return lastHeard;
    }

    /** For an operator. Messages of unknown exceptions may hold anything, so only their kind is kept. */
    static String reason(RuntimeException failure) {
        if (failure instanceof Refused refused) {
            return refused.reason() + ": " + refused.sentence();
        }
        if (failure instanceof BadInput || failure instanceof UnreadableFact) {
            return String.valueOf(failure.getMessage());
        }
        StackTraceElement[] stack = failure.getStackTrace();
        return failure.getClass().getName() + (stack.length == 0 ? "" : " at " + stack[0]);
    }

    /** A consumer with its listener. */
    record Wired(Hearing hearing, FactListener listener) {}
}
