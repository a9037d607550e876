package clinic.booking.visit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where, when, for what and with whom, as the day plan allocated it.
 *
 * @param day id of the day plan that holds the reservation
 * @param end when the patient leaves; the chair is free again after its turnover
 */
public record Place(
        String day,
        String siteId,
        String siteName,
        String zone,
        String chairId,
        String chairName,
        @Nullable String pumpId,
        String treatment,
        @Nullable Integer plannedDoseMg,
        @Nullable String nurseId,
        String prescriberId,
        String prescriberName,
        Instant start,
        Instant end) {

    /** This place as another order asks for it. */
    public Place asked(
            String otherSiteId, String otherChairId, String otherTreatment, @Nullable Integer doseMg, Instant from) {
        return new Place(
                day,
                otherSiteId,
                siteName,
                zone,
                otherChairId,
                chairName,
                pumpId,
                otherTreatment,
                doseMg,
                nurseId,
                prescriberId,
                prescriberName,
                from,
                end);
    }
}
