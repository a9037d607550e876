package clinic.session.treatment;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What was planned for this visit when the patient arrived.
 *
 * @param zone the site's time zone, in which its people read a clock
 * @param plannedDoseMg what the desk was told; the prescriber's order decides
 */
public record Plan(
        String visitId,
        String patientId,
        String siteId,
        String siteName,
        ZoneId zone,
        String chairId,
        String chairName,
        @Nullable String pumpId,
        Treatment treatment,
        @Nullable Integer plannedDoseMg,
        Person prescriber,
        Instant start,
        Instant end) {}
