package clinic.session;

import static clinic.session.Clinic.nurse;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Visits of one patient on a Monday at nine in Denver, in front of the running service. */
abstract class MondayVisits {

    static final Duration SOON = Duration.ofSeconds(20);

    final String patient = "patient-" + UUID.randomUUID();
    final Instant arrived = Instant.parse("2026-03-02T16:00:00Z");
    final String day = "2026-03-02";

    @Autowired
    Clinic clinic;

    Visits visits;

    @BeforeEach
    void neighbours() {
        visits = new Visits(clinic);
    }

    Treatments arrived(String treatment) {
        String visit = visits.book(patient, treatment, arrived);
        visits.arrive(visit, patient, arrived);
        String session = "session-" + visit;
        await().atMost(SOON)
                .until(() -> clinic.get("/api/sessions/" + session, nurse()).status() == 200);
        return new Treatments(clinic, session, arrived);
    }
}
