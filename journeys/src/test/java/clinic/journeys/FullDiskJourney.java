package clinic.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.journeys.audit.LoadRecord;
import clinic.local.http.Answer;
import clinic.local.http.StaffClient;
import clinic.local.launcher.Part;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The disk under a database server is full for a while: what can't be kept is refused, and nobody has to mend anything. */
@Order(74)
@ExtendWith(InClinic.class)
class FullDiskJourney {

    private static final int ROUND = 90;
    private static final int MOST_LOG_MEGABYTES = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void while_a_disk_is_full_writes_are_refused_and_afterwards_all_goes_on_by_itself(Clinic clinic) throws Exception {
        clinic.setUp();
        try (SmallDisk disk = new SmallDisk(clinic, Part.POSTGRES_BOOKING);
                Load load = new Load(clinic, ROUND, 3, ROUND);
                StaffClient desk = clinic.staff(Clinic.FRONT_DESK)) {
            load.begin();
            goesOn(load);

            disk.fill();
            isRefused(desk, "tables");
            disk.free();
            comesBack(desk, load, "tables");

            disk.fill();
            noRoomForTheLog(clinic);
            isRefused(desk, "log");
            disk.free();
            comesBack(desk, load, "log");

            LoadRecord record = load.finish();
            Audit.findsNothing(clinic, record);
        }
    }

    private static void isRefused(StaffClient desk, String full) {
        Answer refusal = refused(desk, full);
        assertThat(refusal.status()).as(refusal.body()).isEqualTo(503);
        assertThat(refusal.body()).contains("detail").doesNotContain("SQL", "No space", "Full");
    }

    private static void comesBack(StaffClient desk, Load load, String full) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> register(desk, full + "-afterwards").ok());
        goesOn(load);
    }

    private static void goesOn(Load load) {
        int before = load.record().count();
        Awaitility.await().atMost(PATIENCE).until(() -> load.record().count() > before + 20);
    }

    /** The log takes what it has room for in files that are there already; then the server itself dies of it. */
    private static void noRoomForTheLog(Clinic clinic) throws SQLException {
        try (Connection connection = clinic.parts().connect(Part.BOOKING);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> {
                        for (int megabytes = 0; megabytes < MOST_LOG_MEGABYTES; megabytes++) {
                            statement.execute("select pg_logical_emit_message(false, 'full', repeat('x', 1000000))");
                        }
                    })
                    .isInstanceOf(SQLException.class);
        }
    }

    /** A full disk still has room in pages that are there already, so it takes a few. */
    private static Answer refused(StaffClient desk, String full) {
        List<Answer> answers = new ArrayList<>();
        Awaitility.await().atMost(PATIENCE).until(() -> {
            answers.add(register(desk, full + "-" + answers.size()));
            return !answers.getLast().ok();
        });
        return answers.getLast();
    }

    private static Answer register(StaffClient desk, String number) {
        return desk.post("/booking/api/patients", Bodies.patient("patient-full-" + number, "Fay", "Full"));
    }
}
