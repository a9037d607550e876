package clinic.booking.visit;

import clinic.platform.decider.Refused;
import java.util.Map;

/** A rule of the visit forbids an order. */
public final class VisitRefused extends Refused {

    /** One constant per rule. */
    public enum Reason {
        NOT_BOOKED,
        /** The id is taken by another booking. */
        ALREADY_BOOKED,
        /** A time gone by needs a reason why it is entered afterwards. */
        IN_THE_PAST,
        ALREADY_HERE,
        ALREADY_CANCELLED,
        ALREADY_MISSED,
        /** Nobody can have missed a visit that hasn't begun, or come half a day before it. */
        TOO_EARLY
    }

    VisitRefused(Reason reason, String sentence, Map<String, Object> details) {
        super(reason, sentence, details);
    }
}
