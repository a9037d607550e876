package clinic.session.booking;

import clinic.session.treatment.Plan;
import org.jspecify.annotations.Nullable;

/**
 * A visit that booking told us of.
 *
 * @param endedAs cancelled or missed, though the patient may be here; null if neither was heard
 * @param reason why it was cancelled
 */
public record ExpectedVisit(
        Plan plan,
        Standing standing,
        @Nullable Standing endedAs,
        @Nullable String reason) {

    /** Booking gave this visit up, and the patient is here all the same. */
    public boolean endedThoughHere() {
        return standing == Standing.ARRIVED && endedAs != null;
    }

    /** E.g. {@code cancelled: ill}. */
    public String endedInWords() {
        String what = endedAs == Standing.MISSED ? "missed at the desk" : "cancelled at the desk";
        return reason == null ? what : what + ": " + reason;
    }

    /** What is to be expected of it. */
    public enum Standing {
        EXPECTED,
        ARRIVED,
        CANCELLED,
        MISSED
    }
}
