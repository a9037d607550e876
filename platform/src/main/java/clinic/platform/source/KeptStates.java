package clinic.platform.source;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where aggregates with many events stood when this JVM last committed them: a load folds only what came since, whoever
 * wrote it. Never stale, since those events are asked for each time, and never ahead of the store. Not for models with
 * personal fields: a subject's key may be removed, and with it what a state says of a person.
 */
public final class KeptStates {

    /** Fewer are folded as fast as they are looked up. */
    private static final int WORTH_KEEPING = 8;

    private static final int EVENTS_BEHIND_ALL = 100_000;
    private static final Duration UNUSED = Duration.ofMinutes(10);

    /**
     * Stands at the head of an aggregate's events in the place of those that led to it.
     *
     * @param type of the aggregate, as stored
     * @param sequence of the newest event in the state
     */
    public record Kept(String type, long sequence, Object state) {}

    private final Cache<String, Kept> states = Caffeine.newBuilder()
            .maximumWeight(EVENTS_BEHIND_ALL)
            .weigher((String id, Kept kept) -> Math.toIntExact(Math.min(kept.sequence() + 1, EVENTS_BEHIND_ALL)))
            .expireAfterAccess(UNUSED)
            .build();

    Optional<Kept> of(String aggregateId) {
        return Optional.ofNullable(states.getIfPresent(aggregateId));
    }

    /** The first event that a load has to ask for. */
    public long firstUnknown(String aggregateId) {
        return of(aggregateId).map(kept -> kept.sequence() + 1).orElse(0L);
    }

    /**
     * When the current transaction is over: kept as it then stands, or forgotten if events of it were rolled back, as when
     * the store refused them. A refusal that wrote nothing leaves what is kept as it is.
     */
    public void afterThisTransaction(String type, String id, LongSupplier sequence, Supplier<Object> state) {
        long loaded = sequence.getAsLong();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    if (sequence.getAsLong() > loaded) {
                        states.invalidate(id);
                    }
                } else if (sequence.getAsLong() + 1 >= WORTH_KEEPING) {
                    keep(id, new Kept(type, sequence.getAsLong(), state.get()));
                }
            }
        });
    }

    private void keep(String id, Kept kept) {
        states.asMap().merge(id, kept, (one, other) -> one.sequence() >= other.sequence() ? one : other);
    }
}
