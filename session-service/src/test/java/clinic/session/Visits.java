package clinic.session;

import java.time.Instant;
import java.util.UUID;

/** Visits and patients as booking-service tells of them, each with ids of its own. */
public record Visits(Clinic clinic) {

    private static final String VISITS = "clinic.booking.visits";

    /** @return the visit's id */
    public String book(String patientId, String treatment, Instant start) {
        return book("visit-" + UUID.randomUUID(), patientId, treatment, start);
    }

    public String book(String visitId, String patientId, String treatment, Instant start) {
        clinic.say(VISITS, visitId, "clinic.booking.visit-booked.v1", """
                {"visitId":"%s","patientId":"%s","siteId":"site-main","siteName":"Main Street","zone":"America/Denver",
                 "chairId":"chair-1","chairName":"Chair 1","treatment":"%s","plannedDoseMg":56,"nurseId":"staff-nurse",
                 "prescriberId":"staff-doctor","prescriberName":"Dana Doctor","start":"%s","end":"%s",
                 "enteredAfterwards":false,"occurredAt":"%s"}
                """.formatted(
                        visitId, patientId, treatment, start, start.plusSeconds(10_800), start));
        return visitId;
    }

    public void arrive(String visitId, String patientId, Instant at) {
        clinic.say(VISITS, visitId, "clinic.booking.patient-arrived.v1", """
                {"visitId":"%s","patientId":"%s","siteId":"site-main","occurredAt":"%s"}
                """.formatted(visitId, patientId, at));
    }

    public void cancel(String visitId, String patientId) {
        clinic.say(
                VISITS, visitId, "clinic.booking.visit-cancelled.v1", """
                {"visitId":"%s","patientId":"%s","reason":"ill","occurredAt":"%s"}
                """.formatted(visitId, patientId, Instant.now()));
    }

    public void register(String patientId, String given, String family) {
        clinic.say("clinic.booking.patients", patientId, "clinic.booking.patient.v1", """
                {"patientId":"%s","given":"%s","family":"%s","birthDate":"1974-05-01","sex":"F",
                 "address":{"line":"1 Elm","city":"Denver","state":"CO"},"coverages":[],
                 "enrolments":[{"program":"SPRAVATO_REMS","number":"R-4711","enrolledOn":"2026-01-02"}]}
                """.formatted(
                        patientId, given, family));
    }
}
