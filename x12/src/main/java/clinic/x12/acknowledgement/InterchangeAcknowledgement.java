package clinic.x12.acknowledgement;

import clinic.x12.Envelope;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A TA1: what the receiver made of an interchange's envelope, before it looked at anything inside.
 *
 * @param envelope of the answer; TA1 stands in no group, so that group and transaction say nothing
 * @param interchangeControl TA101, the ISA13 that is answered
 * @param sentAt TA102 and TA103, of the interchange that is answered, to the minute; none where they are no date
 * @param outcome TA104: A accepted, E accepted with errors, R rejected
 * @param noteCode TA105, 000 when there is nothing to note
 */
public record InterchangeAcknowledgement(
        Envelope envelope,
        long interchangeControl,
        @Nullable LocalDateTime sentAt,
        String outcome,
        String noteCode) {
    public boolean accepted() {
        return outcome.equals("A") || outcome.equals("E");
    }
}
