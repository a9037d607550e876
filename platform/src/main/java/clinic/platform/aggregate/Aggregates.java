package clinic.platform.aggregate;

import clinic.platform.decider.Situation;

/** The aggregates of one transaction. Load all that a decision needs, in id order, before the first write. */
public interface Aggregates {

    /** Fetches several in one round trip; loading each of them then asks the database nothing. After any lock. */
    void readAhead(String... ids);

    <C, S, E> Loaded<C, S, E> load(Class<? extends DecidedAggregate<C, S, E>> type, String id);

    Situation situation();
}
