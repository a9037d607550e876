package clinic.booking.publishing;

import clinic.booking.visit.Place;
import clinic.booking.visit.VisitState;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is said of a visit. */
sealed interface PublishedVisit {

    /** clinic.booking.visit-booked.v1, and visit-rescheduled.v1 with where it was before. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Booked(
            String visitId,
            String patientId,
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
            Instant end,
            boolean enteredAfterwards,
            @Nullable String reason,
            Instant occurredAt,
            @Nullable Instant previousStart)
            implements PublishedVisit {

        static Booked of(
                VisitState.Known visit,
                Place p,
                @Nullable String afterwards,
                Instant occurredAt,
                @Nullable Instant previousStart) {
            return new Booked(
                    visit.visitId(),
                    visit.patientId(),
                    p.siteId(),
                    p.siteName(),
                    p.zone(),
                    p.chairId(),
                    p.chairName(),
                    p.pumpId(),
                    p.treatment(),
                    p.plannedDoseMg(),
                    p.nurseId(),
                    p.prescriberId(),
                    p.prescriberName(),
                    p.start(),
                    p.end(),
                    afterwards != null,
                    afterwards,
                    occurredAt,
                    previousStart);
        }
    }

    /** clinic.booking.visit-cancelled.v1 */
    record Cancelled(String visitId, String patientId, String reason, Instant occurredAt) implements PublishedVisit {}

    /** clinic.booking.visit-missed.v1 */
    record Missed(String visitId, String patientId, Instant occurredAt) implements PublishedVisit {}

    /** clinic.booking.patient-arrived.v1 */
    record PatientArrived(String visitId, String patientId, String siteId, Instant occurredAt)
            implements PublishedVisit {}
}
