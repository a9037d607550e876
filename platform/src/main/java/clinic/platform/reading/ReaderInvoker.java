package clinic.platform.reading;

import clinic.platform.event.Recorded;
import clinic.platform.event.Trace;
import clinic.platform.source.StoredEvents;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Hands one reader the events of its model, once each. */
final class ReaderInvoker<E> implements EventHandlerInvoker {

    private final Reader<E> reader;
    private final AppliedSequences applied;
    private volatile String trouble = "";

    ReaderInvoker(Reader<E> reader, AppliedSequences applied) {
        this.reader = reader;
        this.applied = applied;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return canHandleType(message.getPayloadType())
                && segment.matches(((DomainEventMessage<?>) message).getAggregateIdentifier());
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return reader.of().isAssignableFrom(payloadType);
    }

    /** The kind of the newest failure, until the event goes through. Not its message, which may hold anything. */
    String trouble() {
        return trouble;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        try {
            Recorded recorded = StoredEvents.recorded((TrackedEventMessage<?>) message);
            if (applied.advance(reader.name(), recorded)) {
                new Trace(recorded.correlation(), recorded.eventId()).around(() -> {
                    reader.on(reader.of().cast(message.getPayload()), recorded);
                    return true;
                });
            }
            trouble = "";
        } catch (RuntimeException e) {
            trouble = e.getClass().getSimpleName();
            throw e;
        }
    }

    /** Rebuilding fills a fresh table; nothing is replayed in place. */
    @Override
    public boolean supportsReset() {
        return false;
    }
}
