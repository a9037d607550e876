package clinic.x12.syntax;

import clinic.x12.Envelope;
import org.jspecify.annotations.Nullable;

/** Told of envelopes by the {@link InterchangeWalker}, and asked who takes each transaction. */
public interface EnvelopeListener {
    /** An ISA segment. What is wrong with its envelope goes to what is returned. */
    Findings interchange(Segment isa);

    /** A TA1 segment, which stands between ISA and the first group. */
    default void interchangeAcknowledgement(Segment ta1, Envelope envelope, Findings findings) {}

    /**
     * A transaction begins.
     *
     * @param findings what is wrong inside it goes here; belongs to this transaction alone
     * @return who takes its segments, or nobody: then it is passed over
     */
    @Nullable
    TransactionHandler transaction(TransactionHeader header, Findings findings);
}
