package clinic.platform.hearing;

import clinic.platform.decider.BadInput;
import clinic.platform.decider.Refused;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One consumer at work. A fact that can't be taken in parks its aggregate, and the aggregate's later facts queue
 * behind it; one that comes late, before all that wait, may be what they wait for, and they are tried again. A failure
 * of the infrastructure is thrown, so that the same record comes again.
 */
final class FactListener implements MessageListener<byte[], byte[]> {

    private static final Logger log = LoggerFactory.getLogger(FactListener.class);

    private final Hearing hearing;
    private final Ears ears;
    private final ParkedFacts parked;
    private final Replay replay;
    private final TransactionOperations transactions;
    private volatile String trouble = "";

    FactListener(Hearing hearing, Ears ears, ParkedFacts parked, Replay replay, TransactionOperations transactions) {
        this.hearing = hearing;
        this.ears = ears;
        this.parked = parked;
        this.replay = replay;
        this.transactions = transactions;
    }

    @Override
    public void onMessage(ConsumerRecord<byte[], byte[]> record) {
        try {
            String aggregate = FactReader.aggregateOf(record);
            if (!hearing.sequenced() || !queued(record, aggregate)) {
                takeOrPark(record);
            } else if (parked.beginsWith(record, hearing.name(), aggregate)) {
                replay.of(hearing, aggregate);
            }
            trouble = "";
        } catch (RuntimeException e) {
            trouble = e.getClass().getSimpleName();
            throw e;
        }
    }

    private void takeOrPark(ConsumerRecord<byte[], byte[]> record) {
        try {
            ears.take(hearing, FactReader.read(record.headers(), record.value()));
        } catch (RuntimeException e) {
            if (Infrastructure.failedIn(e)) {
                throw e;
            }
            transactions.executeWithoutResult(transaction -> parked.park(hearing, record, reason(e)));
            log(record);
        }
    }

    /** Looked at again under the lock that a replay holds: nothing queues behind an aggregate that was just freed. */
    private boolean queued(ConsumerRecord<byte[], byte[]> record, String aggregate) {
        if (!parked.holds(hearing.name(), aggregate)) {
            return false;
        }
        boolean queued = Boolean.TRUE.equals(transactions.execute(transaction -> {
            parked.lock(hearing.name(), aggregate);
            boolean held = parked.holds(hearing.name(), aggregate);
            if (held) {
                parked.park(hearing, record, "waits behind an earlier fact of " + aggregate);
            }
            return held;
        }));
        if (queued) {
            log(record);
        }
        return queued;
    }

    private void log(ConsumerRecord<byte[], byte[]> record) {
        log.warn(
                "{} parked {} ({} {}/{})",
                hearing.name(),
                FactReader.aggregateOf(record),
                record.topic(),
                record.partition(),
                record.offset());
    }

    /** The kind of the failure for which the same record is tried again; empty once it has gone through. */
    String trouble() {
        return trouble;
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
