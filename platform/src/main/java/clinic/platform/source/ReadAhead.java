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

    private static final String PAGES = ReadAhead.class.getName();

    private final StoredEvents events;
    private final KeptStates kept;

    public ReadAhead(StoredEvents events, KeptStates kept) {
        this.events = events;
        this.kept = kept;
    }

    /** @param first sequence from which on the events were asked for */
    private record Page(long first, List<DomainEventData<?>> events) {}

    /** An aggregate without events counts too: that it has none need not be asked again. */
    public void of(Collection<String> aggregateIds) {
        Map<String, Long> firsts = new HashMap<>();
        aggregateIds.forEach(id -> firsts.put(id, kept.firstUnknown(id)));
        events.pages(firsts).forEach((id, page) -> pages().put(id, new Page(firsts.getOrDefault(id, 0L), page)));
    }

    /** What was read ahead from this sequence on, once; null if nothing was. */
    static @Nullable List<DomainEventData<?>> taken(String aggregateId, long first) {
        Page page = CurrentUnitOfWork.isStarted() ? pages().remove(aggregateId) : null;
        return page != null && page.first() == first ? page.events() : null;
    }

    private static Map<String, Page> pages() {
        return CurrentUnitOfWork.get().getOrComputeResource(PAGES, key -> new HashMap<>());
    }
}
