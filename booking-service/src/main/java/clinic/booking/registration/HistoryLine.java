package clinic.booking.registration;

import clinic.booking.patient.PatientEvent;
import clinic.platform.event.RecordedEvent;
import java.time.Instant;

/** One change of a patient's record, for the page that shows them. */
record HistoryLine(String what, String detail, Instant occurredAt, Instant recordedAt, String by, String role) {

    static HistoryLine of(RecordedEvent<Object> stored) {
        PatientEvent event = (PatientEvent) stored.event();
        String[] words = switch (event) {
            case PatientEvent.Registered e -> new String[] {"Registered", ""};
            case PatientEvent.Corrected e -> new String[] {"Details corrected", ""};
            case PatientEvent.CoverageSet e ->
                new String[] {"Coverage", e.payerName() + ", rank " + e.rank() + ", from " + e.validFrom()};
            case PatientEvent.Enrolled e -> new String[] {"Enrolled", e.program()};
        };
        Instant occurred = switch (event) {
            case PatientEvent.Registered e -> e.occurredAt();
            case PatientEvent.Corrected e -> e.occurredAt();
            case PatientEvent.CoverageSet e -> e.occurredAt();
            case PatientEvent.Enrolled e -> e.occurredAt();
        };
        return new HistoryLine(
                words[0],
                words[1],
                occurred,
                stored.recorded().recordedAt(),
                stored.recorded().actorName(),
                stored.recorded().role());
    }
}
