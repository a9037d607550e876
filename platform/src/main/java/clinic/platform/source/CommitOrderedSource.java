package clinic.platform.source;

import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The one way to follow the event store. Axon's own token follows an identity column with remembered gaps and can
 * pass a committed event for ever; this follows transaction ids below PostgreSQL's snapshot horizon and cannot.
 */
public final class CommitOrderedSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final StoredEvents events;
    private final SharedPages pages;
    private final CommitHorizon horizon;

    public CommitOrderedSource(StoredEvents events, CommitHorizon horizon) {
        this.events = events;
        this.pages = new SharedPages(events);
        this.horizon = horizon;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        return new CommitOrderedStream(pages, horizon, CommitPosition.of(after));
    }

    @Override
    public TrackingToken createTailToken() {
        return CommitPosition.START;
    }

    @Override
    public TrackingToken createHeadToken() {
        return events.head();
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        throw new IllegalArgumentException("the store is ordered by commit, not by time; read an aggregate's history");
    }
}
