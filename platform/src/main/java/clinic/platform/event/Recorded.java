package clinic.platform.event;

import java.time.Instant;

/**
 * What the store knows of an event beside its content. {@code recordedAt} is the server's time of writing; when it
 * happened is the event's own business. Sequences count from 0 per aggregate, without holes.
 *
 * @param role the role by which the actor was allowed to act
 * @param correlation the same for everything that one request set off
 * @param causation what directly led to this: a request's or an event's id
 */
public record Recorded(
        String eventId,
        String aggregateId,
        long sequence,
        Instant recordedAt,
        String actor,
        String actorName,
        String role,
        String correlation,
        String causation,
        String type,
        int revision) {}
