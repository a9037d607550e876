package clinic.x12.syntax;

import clinic.x12.Envelope;

/** Takes the segments between ST and SE of each transaction the {@link InterchangeWalker} was asked for. */
public interface TransactionHandler {
    /** A transaction begins. What is wrong inside it goes to {@code findings}. */
    void begin(Envelope envelope, Segment header, Findings findings);

    void segment(Segment segment);

    /** The transaction is over, or broken off: then {@code findings} already says so. */
    void end();
}
