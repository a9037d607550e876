package clinic.session.booking;

import clinic.session.treatment.Person;
import clinic.session.treatment.Plan;
import clinic.session.treatment.Treatment;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Our cut-down copy of clinic.booking.visit-booked.v1 and visit-rescheduled.v1. */
record VisitBooked(
        String visitId,
        String patientId,
        String siteId,
        String siteName,
        String zone,
        String chairId,
        String chairName,
        @Nullable String pumpId,
        Treatment treatment,
        @Nullable Integer plannedDoseMg,
        String prescriberId,
        String prescriberName,
        Instant start,
        Instant end) {

    Plan plan() {
        return new Plan(
                visitId,
                patientId,
                siteId,
                siteName,
                ZoneId.of(zone),
                chairId,
                chairName,
                pumpId,
                treatment,
                plannedDoseMg,
                new Person(prescriberId, prescriberName),
                start,
                end);
    }
}
