package clinic.platform.hearing;

import clinic.platform.event.Trace;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Takes one fact into one consumer: each once, in order, effect and inbox row together. */
final class Ears {

    private static final Logger log = LoggerFactory.getLogger(Ears.class);

    private final Inbox inbox;
    private final TransactionOperations transactions;

    Ears(Inbox inbox, TransactionOperations transactions) {
        this.inbox = inbox;
        this.transactions = transactions;
    }

    /** @throws UnreadableFact if facts before this one are missing, or its type is not known */
    void take(Hearing hearing, Fact fact) {
        transactions.executeWithoutResult(transaction -> {
            Optional<Long> newest = inbox.newest(hearing.name(), fact.aggregateId());
            if (newest.isPresent() && fact.sequence() <= newest.get()) {
                return;
            }
            if (hearing.sequenced() && fact.previousSequence() != newest.orElse(-1L)) {
                throw new UnreadableFact("the fact before this one (sequence " + fact.previousSequence()
                        + ") was not heard; the newest heard is "
                        + newest.map(String::valueOf).orElse("none"));
            }
            if (hearing.types().contains(fact.type())) {
                new Trace(fact.correlation(), fact.id()).around(() -> {
                    hearing.hear(fact);
                    return true;
                });
            } else if (!hearing.ignored().contains(fact.type())) {
                throw new UnreadableFact("the type " + fact.type() + " is not known here");
            }
            inbox.take(hearing.name(), fact);
        });
    }

    /** Marks a fact that was given up as heard, so that those behind it are in order; rubbish has no place in it. */
    void passOver(Hearing hearing, ParkedFacts.Stored stored) {
        try {
            Fact fact = stored.fact();
            if (fact.sequence()
                    > inbox.newest(hearing.name(), fact.aggregateId()).orElse(-1L)) {
                inbox.take(hearing.name(), fact);
            }
        } catch (UnreadableFact e) {
            log.info("a parked record that was no fact is given up: {}", e.getMessage());
        }
    }
}
