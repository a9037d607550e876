package clinic.platform.decider;

import java.util.List;

/**
 * A write model as three pure functions. Everything that a decision depends on is an argument: no clock, no
 * randomness, no database. The same {@code evolve} rebuilds the state for deciding, for looking back and for what-if.
 *
 * @param <C> sealed type of the commands
 * @param <S> the state, usually a sealed type with one record per phase
 * @param <E> sealed type of the events
 */
public interface Decider<C, S, E> {

    /** The state before the first event. */
    S initial();

    /**
     * What happens if this command is carried out now. An empty list means that it changes nothing (a repeat).
     *
     * @throws Refused when a rule forbids an order
     * @throws BadInput when a value can't be right whatever the state
     */
    List<? extends E> decide(C command, S state, Situation situation);

    /** The state after an event. Total: an event that was stored is never refused. */
    S evolve(S state, E event);
}
