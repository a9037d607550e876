package clinic.bench;

import clinic.local.http.StaffClient;
import clinic.local.identity.NewPassword;
import clinic.local.launcher.LocalClinic;
import clinic.local.story.Chair;
import clinic.local.story.Guest;
import clinic.local.story.Teller;
import clinic.local.story.Treated;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Treated patients by the story's own acts, many at the same hour in a clinic with as many chairs. */
final class Visits implements AutoCloseable {

    private static final String SITE = "bench";
    private static final int CHAIRS = 80;
    private static final Guest GUEST = new Guest("bench", "ESKETAMINE", "10:00", 56, "paid", "PAID");
    private static final int HANDS = 4;

    private final LocalClinic clinic;
    private final StaffClient admin;
    private final StaffClient desk;
    private final StaffClient nurse;
    private final StaffClient prescriber;
    /** Up to which entry the record of each session was read before it is signed. */
    private final Map<String, Integer> read = new ConcurrentHashMap<>();

    private int daysAgo;

    Visits(LocalClinic clinic, List<NewPassword> newPasswords) {
        this.clinic = clinic;
        Map<String, String> passwords =
                newPasswords.stream().collect(Collectors.toMap(NewPassword::id, NewPassword::password));
        admin = logIn(passwords, "staff-admin");
        desk = logIn(passwords, "staff-mreyes");
        nurse = logIn(passwords, "staff-kosei");
        prescriber = logIn(passwords, "staff-lindgren");
    }

    private StaffClient logIn(Map<String, String> passwords, String id) {
        return StaffClient.logIn(clinic.frontDoor(), id, Objects.requireNonNull(passwords.get(id), id));
    }

    /** The site, the payers and the fees. */
    void setUp() {
        admin.put(
                        "/booking/api/sites/" + SITE,
                        Map.of(
                                "siteName", "Bench",
                                "zone", "UTC",
                                "opens", "06:00",
                                "closes", "22:00",
                                "chairs",
                                        IntStream.range(0, CHAIRS)
                                                .mapToObj(n -> Map.of("id", "chair-" + n, "name", "Chair " + n))
                                                .toList(),
                                "shifts", List.of(shift("nurse", "NURSE", 100_000), shift("doctor", "PRESCRIBER", 0))))
                .orThrow();
        JsonNode billing = demo("billing");
        admin.put("/billing/api/setup/provider", billing.path("provider")).orThrow();
        billing.path("payers")
                .properties()
                .forEach(payer -> admin.put("/billing/api/setup/payers/" + payer.getKey(), payer.getValue())
                        .orThrow());
        billing.path("fees")
                .forEach(fee -> admin.put("/billing/api/setup/fees", fee).orThrow());
    }

    private static Map<String, Object> shift(String id, String duty, int capacity) {
        return Map.of(
                "staffId",
                id,
                "name",
                id,
                "duty",
                duty,
                "from",
                "05:00",
                "to",
                "23:00",
                "capacityHundredths",
                capacity);
    }

    private static JsonNode demo(String name) {
        try (InputStream file = Visits.class.getResourceAsStream("/demo/" + name + ".json")) {
            return JsonMapper.builder().build().readTree(Objects.requireNonNull(file, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So many sessions of one past day, each ready to be signed; their ids. */
    List<String> untilSigning(String name, int count) {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(++daysAgo);
        desk.post("/booking/api/sites/" + SITE + "/days/" + day, null).orThrow();
        Instant start = day.atTime(10, 0).toInstant(ZoneOffset.UTC);
        List<Treated> all = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            String patient = "patient-" + name + "-" + n;
            all.add(new Treated(GUEST, patient, "Bench Patient", "M" + n, "visit-" + name + "-" + n, start));
        }
        new ClosedLoop(HANDS, Duration.ofMinutes(5), count).run(new AtomicLong(), n -> untilSigning(all.get((int) n)));
        return all.stream().map(treated -> "session-" + treated.visitId()).toList();
    }

    private void untilSigning(Treated treated) {
        String patient = "/booking/api/patients/" + treated.patientId();
        desk.post(
                        "/booking/api/patients",
                        Map.of(
                                "patientId", treated.patientId(),
                                "given", "Bench",
                                "family", "Patient",
                                "birthDate", "1984-02-29",
                                "sex", "F"))
                .orThrow();
        desk.put(
                        patient + "/coverages/coverage-" + treated.patientId(),
                        Map.of(
                                "payerId", "BCBS",
                                "payerName", "Blue Cross Blue Shield",
                                "filingCode", "BL",
                                "memberNumber", treated.memberNumber(),
                                "rank", 1,
                                "validFrom", "2026-01-01"))
                .orThrow();
        desk.post(
                        "/booking/api/visits",
                        Map.of(
                                "visitId", treated.visitId(),
                                "patientId", treated.patientId(),
                                "siteId", SITE,
                                "treatment", GUEST.treatment(),
                                "plannedDoseMg", GUEST.doseMg(),
                                "start", treated.start().toString(),
                                "enteredAfterwards", "bench"))
                .orThrow();
        desk.post(
                        "/booking/api/visits/" + treated.visitId() + "/check-in",
                        Map.of("occurredAt", treated.start().toString()))
                .orThrow();
        PrintStream nobody = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        new Chair(new Teller(nobody, clinic.frontDoor()), nurse, prescriber, treated).treat();
        String session = "session-" + treated.visitId();
        int entries = nurse.get("/session/api/sessions/" + session + "/log")
                .orThrow()
                .json()
                .path("entries")
                .size();
        read.put(session, entries - 1);
    }

    /** A signature needs one that is at most minutes old. */
    void freshLogIn() {
        nurse.stepUp();
    }

    void sign(String sessionId) {
        nurse.post(
                        "/session/api/sessions/" + sessionId + "/sign",
                        Map.of("meaning", "AUTHOR", "throughSequence", Objects.requireNonNull(read.get(sessionId))))
                .orThrow();
    }

    @Override
    public void close() {
        admin.close();
        desk.close();
        nurse.close();
        prescriber.close();
    }
}
