package clinic.platform.hearing;

import java.time.Instant;

/**
 * A fact that waits for a person.
 *
 * @param first whether a replay begins with it; the others of its aggregate wait behind it
 * @param attempts how often it was tried
 */
public record ParkedFact(
        long id,
        String hearing,
        String aggregateId,
        String topic,
        int partition,
        long offset,
        String factType,
        String reason,
        Instant parkedAt,
        int attempts,
        boolean first) {}
