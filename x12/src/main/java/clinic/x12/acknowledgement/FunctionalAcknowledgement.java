package clinic.x12.acknowledgement;

import clinic.x12.Envelope;
import java.util.List;

/**
 * A 999: what the receiver's syntax check made of one functional group we sent.
 *
 * @param functionalCode AK101, HC for claims
 * @param groupControl AK102, the GS06 of the group that is answered
 * @param version AK103 of that group
 * @param outcome AK901: A accepted, E accepted with errors, P partly, R, M, W, X rejected
 * @param included AK902, transaction sets in the group
 * @param received AK903
 * @param accepted AK904
 */
public record FunctionalAcknowledgement(
        Envelope envelope,
        String functionalCode,
        long groupControl,
        String version,
        List<AcknowledgedTransaction> transactions,
        String outcome,
        int included,
        int received,
        int accepted) {
    public FunctionalAcknowledgement {
        transactions = List.copyOf(transactions);
    }

    /** The whole group goes on to adjudication. */
    public boolean acceptedWhole() {
        return outcome.equals("A") || outcome.equals("E");
    }

    /** Nothing of the group goes on, whatever is said of a single transaction set. */
    public boolean rejectedWhole() {
        return outcome.equals("R") || outcome.equals("M") || outcome.equals("W") || outcome.equals("X");
    }
}
