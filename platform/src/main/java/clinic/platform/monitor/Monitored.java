package clinic.platform.monitor;

import org.jspecify.annotations.Nullable;

/** A part that works in the background, as an operator sees it. Answers are cheap and never throw. */
public interface Monitored {

    String name();

    Kind kind();

    Status status();

    /** Age of the oldest thing it still has to handle, in milliseconds; 0 when there is nothing. */
    long lagMillis();

    /** How many things it still has to handle, as far as it is known. */
    default long waiting() {
        return 0;
    }

    /** How many aggregates it has set aside for somebody to look at. */
    default long parked() {
        return 0;
    }

    /** What is wrong, in a sentence that identifies no person; null when nothing is. */
    default @Nullable String trouble() {
        return null;
    }

    /** What a part does. */
    enum Kind {
        /** Follows the own event store. */
        READER,
        /** Sends facts out. */
        PUBLISHER,
        /** Takes facts in. */
        CONSUMER,
        /** Wakes the browsers. */
        LISTENER
    }

    /** How it is doing. */
    enum Status {
        RUNNING,
        /** Can't go on for now and tries again by itself, e.g. while the broker is away. */
        RETRYING,
        /** Will not go on by itself. */
        STOPPED
    }
}
