package clinic.journeys;

import clinic.local.http.Answer;
import clinic.local.http.StaffClient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * One patient's esketamine visit on a past day, each act at its clinical time. An act that meets a service that is down
 * is given again until it is taken, as a person would: what was answered with "nothing was changed" must be so.
 */
final class Visit implements AutoCloseable {

    private static final int MINUTES_BETWEEN_DEVICES = 5;

    final String patientId;
    final String id;
    final String sessionId;

    private final LocalDate day;
    private final Instant start;
    private final StaffClient desk;
    private final StaffClient nurse;
    private final StaffClient prescriber;
    private int readings;
    private int refusedForNow;

    /** @param daysAgo the day, at ten in the morning of the site; ahead if negative. The name tells visits apart */
    Visit(Clinic clinic, String name, int daysAgo) {
        this(clinic, "patient-" + name, "visit-" + name, daysAgo);
    }

    private Visit(Clinic clinic, String patientId, String id, int daysAgo) {
        this.day = LocalDate.now(ZoneId.of(Site.ZONE)).minusDays(daysAgo);
        this.patientId = patientId;
        this.id = id;
        this.sessionId = "session-" + id;
        this.start = day.atTime(10, 0).atZone(ZoneId.of(Site.ZONE)).toInstant();
        this.desk = clinic.staff(Clinic.FRONT_DESK);
        this.nurse = clinic.staff(Clinic.CLINICIAN);
        this.prescriber = clinic.staff(Clinic.PRESCRIBER);
        taken(() -> desk.post("/booking/api/sites/" + Site.ID + "/days/" + day, null));
    }

    /** A visit of somebody who is registered already. */
    static Visit of(Clinic clinic, String patientId, String name, int daysAgo) {
        return new Visit(clinic, patientId, "visit-" + name, daysAgo);
    }

    /** Opens tomorrow for booking. */
    static LocalDate openTomorrow(Clinic clinic) {
        LocalDate tomorrow = LocalDate.now(ZoneId.of(Site.ZONE)).plusDays(1);
        try (StaffClient desk = clinic.staff(Clinic.FRONT_DESK)) {
            desk.post("/booking/api/sites/" + Site.ID + "/days/" + tomorrow, null)
                    .orThrow();
        }
        return tomorrow;
    }

    String memberNumber() {
        return "M" + Math.floorMod(patientId.hashCode(), 1_000_000_000);
    }

    LocalDate day() {
        return day;
    }

    /** The whole visit but for the signature. */
    void untilSigning(String given, String family) {
        register(given, family);
        book();
        checkIn();
        begin();
        prepare();
        device(1);
        device(2);
        watch();
        leave();
    }

    void register(String given, String family) {
        taken(() -> desk.post("/booking/api/patients", Bodies.patient(patientId, given, family)));
        taken(() -> desk.put(
                "/booking/api/patients/" + patientId + "/coverages/coverage-" + patientId,
                Map.of(
                        "payerId", "BCBS",
                        "payerName", "Blue Cross Blue Shield",
                        "filingCode", "BL",
                        "memberNumber", memberNumber(),
                        "rank", 1,
                        "validFrom", "2026-01-01")));
        taken(() -> desk.put(
                "/booking/api/patients/" + patientId + "/enrolments/SPRAVATO_REMS",
                Map.of("number", "R00000001", "enrolledOn", "2026-01-05")));
    }

    void book() {
        taken(() -> desk.post("/booking/api/visits", Bodies.visitAfterwards(id, patientId, start)));
    }

    /** Ahead of time, in this chair. */
    void bookAhead(String chairId) {
        Map<String, Object> body = Bodies.visit(id, patientId, start);
        body.put("chairId", chairId);
        taken(() -> desk.post("/booking/api/visits", body));
    }

    void checkIn() {
        taken(() -> desk.post("/booking/api/visits/" + id + "/check-in", Map.of("occurredAt", start.toString())));
    }

    /** Waits until the session has begun: the arrival travels between the services. */
    void begin() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(this::hasBegun);
    }

    boolean hasBegun() {
        return nurse.get("/session/api/sessions/" + sessionId + "/log").ok();
    }

    void prepare() {
        act(3, "identity", Map.of("by", List.of("NAME", "BIRTH_DATE")));
        act(
                4,
                "consent",
                Map.of(
                        "version",
                        "2026-03",
                        "signedOn",
                        start.atZone(ZoneId.of(Site.ZONE)).toLocalDate().toString()));
        act(5, "enrolment", Map.of("program", "SPRAVATO_REMS", "number", "R00000001"));
        act(6, "ride", Map.of("escort", "Sister, by car"));
        act(7, "fasting", Map.of("minutesSinceFood", 200, "minutesSinceLiquid", 70));
        act(8, "medicines", Map.of("taken", List.of(), "contraindications", List.of()));
        act(9, "phq9", Map.of("items", List.of(2, 3, 2, 2, 1, 2, 2, 1, 0)));
        act(10, "diagnosis", Map.of("codes", List.of("F33.2")));
        vitals(11, 126, 80);
        act(prescriber, 13, "order", Map.of("doseMg", 56));
        act(prescriber, 14, "clearance", Map.of());
    }

    void device(int number) {
        act(
                16 + (number - 1) * MINUTES_BETWEEN_DEVICES,
                "devices",
                Map.of("number", number, "ndc11", "50458002802", "lot", "26K114", "expiresOn", "2028-04-30"));
    }

    void watch() {
        vitals(41, 134, 84);
        vitals(61, 138, 86);
        vitals(101, 130, 82);
        vitals(133, 124, 78);
    }

    void rideIsHere() {
        act(140, "ride-here", Map.of());
    }

    void instructed() {
        act(141, "instructions", Map.of());
    }

    void leave() {
        rideIsHere();
        instructed();
        discharge();
    }

    void discharge() {
        act(142, "discharge", Map.of());
    }

    void sign() {
        nurse.stepUp();
        int read = log().path("entries").size();
        taken(() -> nurse.post(
                "/session/api/sessions/" + sessionId + "/sign",
                Map.of("meaning", "AUTHOR", "throughSequence", read - 1)));
    }

    JsonNode log() {
        return taken(() -> nurse.get("/session/api/sessions/" + sessionId + "/log"))
                .json();
    }

    /** Whether session-service still misses a claim for this signed session. */
    boolean isUnclaimed() {
        return taken(() -> nurse.get("/session/api/handover?unclaimed=true"))
                .json()
                .path("sessions")
                .valueStream()
                .anyMatch(session -> session.path("sessionId").asString().equals(sessionId));
    }

    /** How often a service was down when something was asked of it. */
    int refusedForNow() {
        return refusedForNow;
    }

    int readings() {
        return readings;
    }

    private void vitals(int minute, int systolic, int diastolic) {
        Map<String, Object> reading = new LinkedHashMap<>();
        reading.put("readingId", "reading-" + ++readings);
        reading.put("systolicMmHg", systolic);
        reading.put("diastolicMmHg", diastolic);
        reading.put("heartRatePerMinute", 76);
        reading.put("spo2Percent", 98);
        reading.put("sedation", 5);
        reading.put("dissociation", 0);
        act(minute, "vitals", reading);
    }

    private void act(int minute, String what, Map<String, Object> body) {
        act(nurse, minute, what, body);
    }

    private void act(StaffClient by, int minute, String what, Map<String, Object> body) {
        Map<String, Object> timed = new LinkedHashMap<>(body);
        timed.put("occurredAt", start.plus(Duration.ofMinutes(minute)).toString());
        taken(() -> by.post("/session/api/sessions/" + sessionId + "/" + what, timed));
    }

    private Answer taken(Supplier<Answer> act) {
        AtomicReference<Answer> last = new AtomicReference<>();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .until(() -> {
                    last.set(act.get());
                    boolean down = last.get().status() == 503;
                    refusedForNow += down ? 1 : 0;
                    return !down;
                });
        return last.get().orThrow();
    }

    @Override
    public void close() {
        desk.close();
        nurse.close();
        prescriber.close();
    }
}
