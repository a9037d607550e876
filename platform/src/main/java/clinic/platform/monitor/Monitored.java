package clinic.platform.monitor;

import java.time.Duration;

/** Something that works in the background and must be seen when it does not: a reader, the publisher, a consumer. */
public interface Monitored {

    enum Kind {
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
     * @param lag age of the oldest thing that is for it and not handled yet; zero if there is none
     * @param detail why it is not running, without anything that identifies a person; empty otherwise
     */
    record Condition(Status status, Duration lag, String detail) {}

    String name();

    Kind kind();

    /** May ask the database; called every few seconds at most. */
    Condition condition();
}
