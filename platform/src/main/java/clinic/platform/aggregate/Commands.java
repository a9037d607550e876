package clinic.platform.aggregate;

import clinic.platform.decider.Actor;
import java.util.function.Function;

/**
 * The way in for every order and every fact. Checks that the actor holds a role that the command's type allows,
 * loads, decides and appends in one transaction, and tries again (three times at most) when another writer of the
 * same aggregate was faster.
 */
public interface Commands {

    /** As the person of the current request. */
    Committed send(String aggregateId, Object command);

    Committed send(String aggregateId, Object command, Actor actor);

    /**
     * Several aggregates in one transaction, or none. The work may run more than once, so it must be repeatable; its
     * role check is on the type of {@code order}.
     */
    <R> R together(Object order, Function<Aggregates, R> work);

    <R> R together(Object order, Actor actor, Function<Aggregates, R> work);
}
