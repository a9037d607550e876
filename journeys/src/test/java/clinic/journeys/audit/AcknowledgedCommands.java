package clinic.journeys.audit;

import java.util.ArrayList;
import java.util.List;

/** What was answered with a sequence is in the store up to that sequence, and with it all that follows from it. */
final class AcknowledgedCommands implements Check {

    private final LoadRecord load;
    private final LoadEvents events;

    AcknowledgedCommands(LoadRecord load, LoadEvents events) {
        this.load = load;
        this.events = events;
    }

    @Override
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        for (LoadRecord.Acknowledged answer : load.acknowledged()) {
            LoadRecord.Mark first = answer.command().marks().getFirst();
            long newest = events.newest(first);
            if (newest < answer.sequence()) {
                findings.add("%s of %s was answered sequence %d, the store of %s ends at %d"
                        .formatted(
                                answer.command().name(),
                                first.aggregateId(),
                                answer.sequence(),
                                first.service(),
                                newest));
            } else if (events.with(first).stream().noneMatch(event -> event.sequence() <= answer.sequence())) {
                findings.add(missing(answer, first) + " up to sequence " + answer.sequence());
            }
            answer.command().marks().stream()
                    .skip(1)
                    .filter(mark -> events.with(mark).isEmpty())
                    .forEach(mark -> findings.add(missing(answer, mark)));
        }
        return findings;
    }

    private static String missing(LoadRecord.Acknowledged answer, LoadRecord.Mark mark) {
        return "%s was acknowledged and left no %s in %s of %s"
                .formatted(answer.command().name(), mark.eventType(), mark.aggregateId(), mark.service());
    }
}
