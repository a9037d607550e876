package clinic.session.booking;

import clinic.session.treatment.Plan;
import org.jspecify.annotations.Nullable;

/**
 * A visit that booking told us of.
 *
 * @param reason why it was cancelled
 */
public record ExpectedVisit(
        Plan plan, Standing standing, @Nullable String reason) {

    /** What is to be expected of it. */
    public enum Standing {
        EXPECTED,
        ARRIVED,
        CANCELLED,
        MISSED
    }
}
