package clinic.billing.testing;

import static clinic.billing.testing.Office.soon;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.testing.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** One patient's one session at the running service, and what goes to and comes from the payer for it. */
public final class OneClaim {

    /** 56 mg at 18.50 and a visit at 240. */
    public static final String CHARGE = "1276";

    private static final AtomicInteger CONTROL = new AtomicInteger(500);

    private final Office office;
    private final String visit = "visit-" + UUID.randomUUID();
    private final String session = "session-" + visit;
    private final String patient = "patient-" + UUID.randomUUID();

    public OneClaim(Office office) {
        this.office = office;
    }

    public String visit() {
        return visit;
    }

    public String session() {
        return session;
    }

    public String patient() {
        return patient;
    }

    public String submitted() {
        office.patientHeard(patient, 0);
        office.sessionSigned(visit, patient, 27, -1);
        JsonNode ready = office.claimOf(session, "READY");
        JsonNode sent = office.post("/api/submissions", Map.of("submissionId", "send-" + visit));
        assertThat(sent.path("notSent")).isEmpty();
        assertThat(sent.path("claims").valueStream().map(JsonNode::asString))
                .contains(ready.path("claimId").asString());
        office.claimOf(session, "SUBMITTED");
        return ready.path("claimNumber").asString();
    }

    public String sent(String what) {
        String id = office.get("/api/claims?sessionId=" + session)
                .get(0)
                .path("claimId")
                .asString();
        return office.get("/api/claims/" + id)
                .path("claim")
                .path("sent")
                .path(what)
                .asString();
    }

    public JsonNode dropped(String file) {
        return Office.ok(office.send(
                "POST",
                "/api/files?name=test.edi",
                "application/octet-stream",
                file,
                Tokens.bearer("staff-ames", "BILLING"),
                "application/json"));
    }

    public void letter(String name, String text) throws IOException {
        Path directory = Files.createDirectories(office.directory().resolve("from-payer"));
        Path half = Files.writeString(directory.resolve("." + name), text);
        Files.move(half, directory.resolve(name));
    }

    public JsonNode remittance(String id) {
        return office.get("/api/remittances/" + id);
    }

    public JsonNode rowWhen(String id, String state) {
        return soon(() -> {
            JsonNode row = row(id);
            return row != null && row.path("state").asString().equals(state) ? row : null;
        });
    }

    public JsonNode row(String id) {
        return office.get("/api/remittances")
                .valueStream()
                .filter(row -> row.path("remittanceId").asString().equals(id))
                .findFirst()
                .orElse(null);
    }

    public JsonNode balance() {
        return office.get("/api/ledger/trial-balance");
    }

    public void reconciled() {
        JsonNode report = soon(() -> {
            JsonNode found = office.get("/api/reconciliation");
            return found.path("unexplained").asLong() == 0 ? found : null;
        });
        assertThat(report.path("trialBalance").path("offCents").asLong()).isZero();
        assertThat(office.page("/reconcile")).contains("0 unexplained", "comes to zero");
    }

    public static byte[] read(Path file) {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : null;
        } catch (IOException e) {
            return null;
        }
    }

    public static String control() {
        return "%09d".formatted(CONTROL.incrementAndGet());
    }
}
