package clinic.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.journeys.audit.LoadRecord;
import clinic.local.http.StaffClient;
import clinic.local.launcher.Part;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Somebody writes into one server and neither commits nor ends: what is charted there is kept and not yet shown, an operator
 * sees why, the other services go on, and afterwards nothing is missing.
 */
@Order(71)
@ExtendWith(InClinic.class)
class OpenWriteJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final String HORIZON = "commit-horizon";

    @Test
    void a_write_that_stays_open_stalls_the_readers_of_its_own_server_and_is_seen(Clinic clinic) throws Exception {
        clinic.setUp();
        try (Visit charted = new Visit(clinic, "charted", 56);
                Visit other = new Visit(clinic, "booked-meanwhile", 57);
                StaffClient admin = clinic.staff(Clinic.ADMIN);
                StaffClient desk = clinic.staff(Clinic.FRONT_DESK)) {
            charted.register("Wim", "Waiting");
            charted.book();
            charted.checkIn();
            charted.begin();
            try (Connection writer = clinic.parts().connect(Part.SESSION);
                    Statement statement = writer.createStatement()) {
                writer.setAutoCommit(false);
                statement.execute("select pg_current_xact_id()");
                charted.prepare();
                other.register("Olga", "Other");
                other.book();

                Awaitility.await().atMost(PATIENCE).until(() -> horizon(admin, "session"), "TRYING_AGAIN"::equals);
                assertThat(running(admin, "session")).isZero();
                assertThat(Files.readString(clinic.parts().part(Part.SESSION).log()))
                        .contains(HORIZON + " TRYING_AGAIN: a transaction that stays open");
                assertThat(phase(admin, charted)).isEqualTo("ARRIVED");
                assertThat(horizon(admin, "booking")).isEqualTo("RUNNING");
                assertThat(desk.page("/booking/day?site=" + Site.ID + "&date=" + other.day())
                                .body())
                        .contains("Olga Other");
                writer.rollback();
            }
            Awaitility.await().atMost(PATIENCE).until(() -> phase(admin, charted), "CLEARED"::equals);
            Awaitility.await().atMost(PATIENCE).until(() -> horizon(admin, "session"), "RUNNING"::equals);
        }
        Audit.findsNothing(clinic, new LoadRecord());
    }

    /** As health says it. */
    private static String horizon(StaffClient admin, String service) {
        JsonNode health =
                admin.get("/" + service + "/actuator/health").orThrow().json();
        String said = health.at("/components/background/details/" + HORIZON).asString();
        return said.substring(0, said.indexOf(','));
    }

    /** As the metric says it. */
    private static double running(StaffClient admin, String service) {
        return admin.get("/" + service + "/actuator/metrics/background.running?tag=name:" + HORIZON)
                .orThrow()
                .json()
                .at("/measurements/0/value")
                .asDouble();
    }

    /** As the floor shows it. */
    private static String phase(StaffClient admin, Visit visit) {
        return admin.get("/session/api/floor")
                .orThrow()
                .json()
                .valueStream()
                .filter(tile -> tile.path("sessionId").asString().equals(visit.sessionId))
                .map(tile -> tile.path("phase").asString())
                .findFirst()
                .orElse("");
    }
}
