package clinic.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.journeys.audit.LoadRecord;
import clinic.local.http.Answer;
import clinic.local.http.StaffClient;
import clinic.local.launcher.Part;
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
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void while_a_disk_is_full_writes_are_refused_and_afterwards_all_goes_on_by_itself(Clinic clinic) throws Exception {
        clinic.setUp();
        try (SmallDisk disk = new SmallDisk(clinic, Part.POSTGRES_BOOKING);
                Load load = new Load(clinic, ROUND, 3, ROUND);
                StaffClient desk = clinic.staff(Clinic.FRONT_DESK)) {
            load.begin();
            Awaitility.await().atMost(PATIENCE).until(() -> load.record().count() > 20);

            disk.fill();
            Answer refusal = refused(desk);
            assertThat(refusal.status()).as(refusal.body()).isEqualTo(503);
            assertThat(refusal.body()).contains("detail").doesNotContain("SQL", "No space", "Full");

            disk.free();
            int before = load.record().count();
            Awaitility.await().atMost(PATIENCE).until(() -> load.record().count() > before + 20);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> register(desk, "afterwards").ok());
            LoadRecord record = load.finish();
            Audit.findsNothing(clinic, record);
        }
    }

    /** A full disk still has room in pages that are there already, so it takes a few. */
    private static Answer refused(StaffClient desk) {
        List<Answer> answers = new ArrayList<>();
        Awaitility.await().atMost(PATIENCE).until(() -> {
            answers.add(register(desk, Integer.toString(answers.size())));
            return !answers.getLast().ok();
        });
        return answers.getLast();
    }

    private static Answer register(StaffClient desk, String number) {
        return desk.post("/booking/api/patients", Bodies.patient("patient-full-" + number, "Fay", "Full"));
    }
}
