package clinic.platform.aggregate;

import clinic.platform.decider.Situation;

/** The aggregates of one transaction. Load all that a decision needs, in id order, before the first write. */
public interface Aggregates {

    <C, S, E> Loaded<C, S, E> load(Class<? extends DecidedAggregate<C, S, E>> type, String id);

    Situation situation();
}
