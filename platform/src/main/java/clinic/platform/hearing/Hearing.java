package clinic.platform.hearing;

import java.util.Set;

/** One consumer of one topic. */
public interface Hearing {

    /** Stable: its inbox and its Kafka group are kept under this name. */
    String name();

    String topic();

    /**
     * True where each fact names its predecessor, so that loss and reordering show; false for a compacted topic of
     * full states, where the newest record is all there is.
     */
    boolean sequenced();

    /** The fact types that {@link #hear} handles. */
    Set<String> types();

    /** The fact types of this topic that are knowingly passed over. Any other type parks its aggregate. */
    Set<String> ignored();

    /**
     * Takes one fact in, in the transaction that also marks it as heard. An exception that is not the
     * infrastructure's parks the aggregate.
     */
    void hear(Fact fact);
}
