package clinic.platform.aggregate;

/** One aggregate inside {@link Commands#together}: its folded state, and the way to decide on it. */
public interface Loaded<C, S, E> {

    S state();

    /** False until its first event. */
    boolean exists();

    /** Runs the decider and appends its events to the transaction. */
    void decide(C command);

    Committed committed();
}
