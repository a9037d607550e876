package clinic.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.local.http.StaffClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** The billing office: its claims, and whether anything is missing. */
final class Office implements AutoCloseable {

    private final StaffClient office;

    Office(Clinic clinic) {
        this.office = clinic.staff(Clinic.BILLING);
    }

    List<JsonNode> claimsOf(Visit visit) {
        return office.get("/billing/api/claims?sessionId=" + visit.sessionId)
                .orThrow()
                .json()
                .valueStream()
                .toList();
    }

    JsonNode claim(Visit visit, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(claimsOf(visit))
                        .hasSize(1)
                        .allSatisfy(claim ->
                                assertThat(claim.path("state").asString()).isEqualTo(state)));
        return claimsOf(visit).getFirst();
    }

    void submit(String submissionId) {
        office.post("/billing/api/submissions", Map.of("submissionId", submissionId))
                .orThrow();
    }

    /** What Reconcile says of a payment that waits for its deposit. */
    Optional<JsonNode> awaited(String remittanceId) {
        return reconciliation()
                .path("deposits")
                .path("awaited")
                .valueStream()
                .filter(each -> each.path("remittanceId").asString().equals(remittanceId))
                .findFirst();
    }

    JsonNode reconciliation() {
        return office.get("/billing/api/reconciliation").orThrow().json();
    }

    /** Nothing is missing, nothing is off, nothing is parked; facts on their way get time to arrive. */
    void nothingIsUnexplained() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(reconciliation().path("unexplained").asLong(-1))
                                .as("unexplained in " + reconciliation())
                                .isZero());
    }

    @Override
    public void close() {
        office.close();
    }
}
