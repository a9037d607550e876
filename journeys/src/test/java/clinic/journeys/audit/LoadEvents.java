package clinic.journeys.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The events of the aggregates that a load wrote to, as the stores have them now. */
final class LoadEvents {

    /** Of one aggregate in one service. */
    record Key(String service, String aggregateId) {}

    private final Map<Key, List<StoredEvent>> events = new HashMap<>();

    LoadEvents(LoadRecord load, Stores stores) {
        for (Store store : stores.all()) {
            Set<String> ids = load.all().stream()
                    .flatMap(command -> command.marks().stream())
                    .filter(mark -> mark.service().equals(store.service()))
                    .map(LoadRecord.Mark::aggregateId)
                    .collect(Collectors.toSet());
            if (!ids.isEmpty()) {
                store.eventsOf(ids.toArray(String[]::new))
                        .forEach(event -> events.computeIfAbsent(
                                        new Key(store.service(), event.aggregateId()), _ -> new ArrayList<>())
                                .add(event));
            }
        }
    }

    /** Per aggregate, in order. */
    Map<Key, List<StoredEvent>> all() {
        return events;
    }

    /** -1 if there is none. */
    long newest(LoadRecord.Mark mark) {
        List<StoredEvent> those = of(mark);
        return those.isEmpty() ? -1 : those.getLast().sequence();
    }

    List<StoredEvent> with(LoadRecord.Mark mark) {
        return of(mark).stream().filter(mark::isOn).toList();
    }

    private List<StoredEvent> of(LoadRecord.Mark mark) {
        return events.getOrDefault(new Key(mark.service(), mark.aggregateId()), List.of());
    }
}
