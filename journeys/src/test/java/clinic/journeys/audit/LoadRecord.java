package clinic.journeys.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a load sent and what it was answered. Written down before a command goes out, so that one whose answer got lost
 * is known as such. Safe for several threads.
 */
public final class LoadRecord {

    /**
     * What a command leaves in a store: one event that can be told from those of other commands.
     *
     * @param pointer to the field that tells it apart, as a JSON pointer; empty if its type is enough
     */
    public record Mark(String service, String aggregateId, String eventType, String pointer, String value) {

        /** The only event of its type in this aggregate. */
        public static Mark only(String service, String aggregateId, String eventType) {
            return new Mark(service, aggregateId, eventType, "", "");
        }

        boolean isOn(StoredEvent event) {
            return event.aggregateId().equals(aggregateId)
                    && event.type().equals(eventType)
                    && (pointer.isEmpty()
                            || event.payload().at(pointer).asString("").equals(value));
        }
    }

    /**
     * One command, however often it was sent.
     *
     * @param marks the first is that of the aggregate that it is answered for; then what follows from it
     */
    public record Command(String name, List<Mark> marks) {
        public Command {
            marks = List.copyOf(marks);
        }
    }

    /** The sequence that a good answer named. */
    record Acknowledged(Command command, long sequence) {}

    private final Map<Command, Integer> withoutRefusal = new LinkedHashMap<>();
    private final List<Acknowledged> acknowledged = new ArrayList<>();
    private int refused;
    private int unanswered;

    /** Before it goes out. */
    public synchronized void sent(Command command) {
        withoutRefusal.merge(command, 1, Integer::sum);
        unanswered++;
    }

    public synchronized void acknowledged(Command command, long sequence) {
        acknowledged.add(new Acknowledged(command, sequence));
        unanswered--;
    }

    /** Answered in words that say that nothing was changed. */
    public synchronized void refused(Command command) {
        withoutRefusal.merge(command, -1, Integer::sum);
        refused++;
        unanswered--;
    }

    synchronized List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Every command that was ever sent. */
    synchronized Collection<Command> all() {
        return List.copyOf(withoutRefusal.keySet());
    }

    /** Whether each time it was sent it was refused: then it must have left nothing. */
    synchronized boolean onlyRefused(Command command) {
        return withoutRefusal.getOrDefault(command, 0) == 0;
    }

    @Override
    public synchronized String toString() {
        return withoutRefusal.size() + " commands, " + acknowledged.size() + " good answers, " + refused + " refusals, "
                + unanswered + " without a clear answer";
    }

    /** How many good answers there were. */
    public synchronized int count() {
        return acknowledged.size();
    }
}
