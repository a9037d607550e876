package clinic.booking.dayplan;

import clinic.platform.decider.Refused;
import java.util.Map;

/** There is no room for an order on this day, or the day can't be changed like this. */
public final class DayPlanRefused extends Refused {

    /** One constant per rule. */
    public enum Reason {
        DAY_NOT_OPEN,
        DAY_ALREADY_OPEN,
        OPENING_HOURS,
        CHAIR,
        PUMP,
        PATIENT,
        NURSE_LOAD,
        PRESCRIBER_COVER,
        /** The new roster has no room for what is already booked. */
        ROSTER_SHRINKS_UNDER_BOOKINGS
    }

    public DayPlanRefused(Reason reason, String sentence, Map<String, Object> details) {
        super(reason, sentence, details);
    }
}
