package clinic.journeys.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In the aggregates of a load stands nothing that it did not send, nothing that was only ever refused, and nothing
 * twice. A command whose answer got lost may be there or not.
 */
final class UnsentEvents implements Check {

    private final LoadRecord load;
    private final LoadEvents events;

    UnsentEvents(LoadRecord load, LoadEvents events) {
        this.load = load;
        this.events = events;
    }

    /** A mark and the command that leaves it. */
    private record Sent(LoadRecord.Mark mark, LoadRecord.Command command) {}

    @Override
    public List<String> findings() {
        Map<LoadEvents.Key, List<Sent>> sent = new HashMap<>();
        for (LoadRecord.Command command : load.all()) {
            for (LoadRecord.Mark mark : command.marks()) {
                sent.computeIfAbsent(new LoadEvents.Key(mark.service(), mark.aggregateId()), _ -> new ArrayList<>())
                        .add(new Sent(mark, command));
            }
        }
        List<String> findings = new ArrayList<>();
        events.all().forEach((aggregate, stored) -> check(stored, sent.getOrDefault(aggregate, List.of()), findings));
        return findings;
    }

    private void check(List<StoredEvent> stored, List<Sent> sent, List<String> findings) {
        Map<Sent, StoredEvent> seen = new HashMap<>();
        for (StoredEvent event : stored) {
            String what = "event " + event.sequence() + " of " + event.aggregateId() + " (" + event.type() + ")";
            Sent by = sent.stream()
                    .filter(each -> each.mark().isOn(event))
                    .findFirst()
                    .orElse(null);
            if (by == null) {
                findings.add(what + " was not sent by anybody");
                continue;
            }
            if (load.onlyRefused(by.command())) {
                findings.add(what + " is there although " + by.command().name() + " was refused");
            }
            StoredEvent before = seen.putIfAbsent(by, event);
            if (before != null) {
                findings.add(what + " says again what event " + before.sequence() + " says");
            }
        }
    }
}
