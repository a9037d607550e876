package clinic.platform.monitor;

import java.time.Duration;

/** Something that works in the background and must be seen when it does not: the horizon, a reader, the publisher, a consumer. */
public interface Monitored {

    enum Kind {
        HORIZON,
        READER,
        PUBLISHER,
        CONSUMER
    }

    enum Status {
        /** At work, or another instance is. */
        RUNNING,
        /** It failed and tries again by itself. */
        TRYING_AGAIN,
        STOPPED
    }

    /**
     * How it stands.
     *
     * @param waiting how many things are for it and not handled yet
     * @param oldest age of the oldest of them; zero if there is none, or if that can't be told
     * @param detail why it is not running, without anything that identifies a person; empty otherwise
     */
    record Condition(Status status, long waiting, Duration oldest, String detail) {}

    String name();

    Kind kind();

    /** May ask the database; called every few seconds at most. */
    Condition condition();
}
