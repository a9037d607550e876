package clinic.x12.syntax;

import clinic.x12.Position;

/** Takes the segments between ST and SE of one transaction. */
public interface TransactionHandler {
    void segment(Segment segment);

    /**
     * The transaction is over, or broken off: then its findings already say so.
     *
     * @param at where it ended
     * @param complete with its trailer
     */
    void end(Position at, boolean complete);
}
