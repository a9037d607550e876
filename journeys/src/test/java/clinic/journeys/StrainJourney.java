package clinic.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.journeys.audit.LoadRecord;
import clinic.local.http.Answer;
import clinic.local.http.StaffClient;
import clinic.local.launcher.Part;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A database that does not get on, more requests than connections, callers that hang up: every wait ends with a sentence,
 * and nothing is left running.
 */
@Order(72)
@ExtendWith(InClinic.class)
class StrainJourney {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 60;

    /** Far below what sixty requests would hold that were never let go, above what caches take for good. */
    private static final long A_LITTLE = 8 << 20;

    @Test
    void requests_that_find_a_lock_or_no_connection_are_refused_in_words_and_leave_nothing_running(Clinic clinic)
            throws Exception {
        clinic.setUp();
        try (Crowd crowd = new Crowd(clinic, "lock", AT_ONCE);
                StaffClient admin = clinic.staff(Clinic.ADMIN)) {
            Innards booking = Innards.of(clinic, Part.BOOKING);
            refused(clinic, crowd);
            nothingIsLeftRunning(admin, booking);
            long before = booking.liveBytes();

            refused(clinic, crowd);
            nothingIsLeftRunning(admin, booking);
            assertThat(booking.liveBytes()).isLessThan(before + A_LITTLE);
            assertThat(crowd.book(0).ok()).isTrue();
        }
        Audit.findsNothing(clinic, new LoadRecord());
    }

    private static void refused(Clinic clinic, Crowd crowd) throws Exception {
        List<Answer> answers;
        try (Connection _ = lockedReservations(clinic)) {
            answers = crowd.bookAtOnce();
        }
        assertThat(answers).extracting(Answer::status).containsOnly(503);
        assertThat(answers)
                .extracting(answer -> answer.json().path("detail").asString())
                .doesNotContain("");
    }

    @Test
    void callers_that_hang_up_hold_nothing(Clinic clinic) throws Exception {
        clinic.setUp();
        try (Crowd crowd = new Crowd(clinic, "gone", AT_ONCE);
                Crowd others = new Crowd(clinic, "away", AT_ONCE);
                StaffClient admin = clinic.staff(Clinic.ADMIN)) {
            Innards booking = Innards.of(clinic, Part.BOOKING);
            hungUp(clinic, crowd, admin);
            nothingIsLeftRunning(admin, booking);
            long before = booking.liveBytes();

            hungUp(clinic, others, admin);
            nothingIsLeftRunning(admin, booking);
            assertThat(booking.liveBytes()).isLessThan(before + A_LITTLE);
            assertThat(crowd.book(0).ok()).isTrue();
        }
        Audit.findsNothing(clinic, new LoadRecord());
    }

    private static void hungUp(Clinic clinic, Crowd crowd, StaffClient admin) throws Exception {
        try (Connection _ = lockedReservations(clinic)) {
            for (int i = 0; i < AT_ONCE; i++) {
                crowd.askAndHangUp(i);
            }
            Awaitility.await().atMost(PATIENCE).until(() -> metric(admin, "hikaricp.connections.active") > 0);
        }
    }

    /** Held by somebody who neither commits nor ends, until it is closed. */
    private static Connection lockedReservations(Clinic clinic) throws SQLException {
        Connection connection = clinic.parts().connect(Part.BOOKING);
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table reservation in access exclusive mode");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** A screen's own request may be under way; one for each caller would show. */
    private static void nothingIsLeftRunning(StaffClient admin, Innards booking) {
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            assertThat(metric(admin, "hikaricp.connections.active")).isZero();
            assertThat(metric(admin, "hikaricp.connections.pending")).isZero();
            assertThat(booking.requests()).isLessThan(AT_ONCE / 10);
        });
    }

    private static double metric(StaffClient admin, String name) {
        return admin.get("/booking/actuator/metrics/" + name)
                .orThrow()
                .json()
                .path("measurements")
                .path(0)
                .path("value")
                .asDouble();
    }
}
