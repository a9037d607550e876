package clinic.platform.source;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * The page that one reader has asked for answers the others that stand at the same place: all readers of a service are
 * woken together. Nothing can slip into what is settled, so a page stays true; a later one only reaches further.
 */
final class SharedPages {

    private static final int PAGE = 500;

    private final StoredEvents events;
    private final Cache<CommitPosition, List<TrackedEventMessage<?>>> pages = Caffeine.newBuilder()
            .maximumSize(8)
            .expireAfterWrite(Duration.ofSeconds(2))
            .build();

    SharedPages(StoredEvents events) {
        this.events = events;
    }

    List<TrackedEventMessage<?>> after(CommitPosition position) {
        List<TrackedEventMessage<?>> page = pages.get(position, p -> nullIfEmpty(events.after(p, PAGE)));
        return page == null ? List.of() : page;
    }

    /** That there is nothing yet is not kept. */
    @SuppressWarnings("NullAway") // the cache takes null for "not to be kept"
    private static List<TrackedEventMessage<?>> nullIfEmpty(List<TrackedEventMessage<?>> page) {
        return page.isEmpty() ? null : page;
    }
}
