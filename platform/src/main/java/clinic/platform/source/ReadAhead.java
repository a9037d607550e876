package clinic.platform.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** The events of several aggregates, read in one round trip and kept in the unit of work until each is loaded. */
public final class ReadAhead {

    private static final String KEPT = ReadAhead.class.getName();

    private final StoredEvents events;

    public ReadAhead(StoredEvents events) {
        this.events = events;
    }

    /** An aggregate without events counts too: that it has none need not be asked again. */
    public void of(Collection<String> aggregateIds) {
        kept().putAll(events.pages(aggregateIds));
    }

    /** What was read ahead, once; null if nothing was. */
    static @Nullable List<DomainEventData<?>> taken(String aggregateId) {
        return CurrentUnitOfWork.isStarted() ? kept().remove(aggregateId) : null;
    }

    private static Map<String, List<DomainEventData<?>>> kept() {
        return CurrentUnitOfWork.get().getOrComputeResource(KEPT, key -> new HashMap<>());
    }
}
