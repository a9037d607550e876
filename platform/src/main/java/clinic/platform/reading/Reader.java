package clinic.platform.reading;

import clinic.platform.event.Recorded;

/**
 * Something that follows the own event store. It gets every event of one model once and in order per aggregate, in a
 * transaction that also keeps how far it has come: what it writes to PostgreSQL there is written exactly once.
 *
 * @param <E> sealed type of the model's events
 */
public interface Reader<E> {

    /** Stable: its position is kept under this name. */
    String name();

    Class<E> of();

    void on(E event, Recorded recorded);
}
