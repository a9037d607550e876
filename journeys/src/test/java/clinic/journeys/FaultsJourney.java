package clinic.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.journeys.audit.Auditor;
import clinic.journeys.audit.LoadRecord;
import clinic.journeys.audit.Store;
import clinic.journeys.audit.Stores;
import clinic.local.launcher.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** While several desks work, parts of the clinic die or stand still; afterwards the auditor finds nothing. */
@Order(70)
@ExtendWith(InClinic.class)
class FaultsJourney {

    private static final long SEED = 20261126;
    private static final int DESKS = 3;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int ENOUGH_ANSWERS = 100;

    @Test
    void nothing_is_lost_doubled_or_parked_when_parts_die_under_load(Clinic clinic) throws Exception {
        clinic.setUp();
        try (Load load = new Load(clinic, DESKS, SEED);
                Visit visit = new Visit(clinic, "faults", 50);
                Office office = new Office(clinic)) {
            visit.untilSigning("Eve", "Fault");
            load.begin();

            for (Callable<?> fault : inAnOrder(List.of(
                    () -> killed(clinic, Part.SESSION),
                    () -> killed(clinic, Part.KAFKA),
                    () -> killed(clinic, Part.POSTGRES_BOOKING),
                    () -> paused(clinic, Part.BOOKING)))) {
                int before = load.record().count();
                fault.call();
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> load.record().count() > before + DESKS);
            }
            visit.sign();
            LoadRecord record = load.finish();
            office.claim(visit, "READY");
            office.submit("faults-journey");
            office.claim(visit, "PAID");

            nothingIsFound(clinic, record);
            assertThat(record.count()).as("good answers in " + record).isGreaterThan(ENOUGH_ANSWERS);
            System.out.println("seed " + SEED + ": " + record);
        }
    }

    private static List<Callable<?>> inAnOrder(List<Callable<?>> faults) {
        List<Callable<?>> shuffled = new ArrayList<>(faults);
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled;
    }

    private static Part killed(Clinic clinic, Part part) {
        Faults.killed(clinic.parts().part(part));
        return part;
    }

    private static Part paused(Clinic clinic, Part part) throws Exception {
        Faults.paused(clinic.parts().part(part), PAUSE);
        return part;
    }

    /** What is under way gets time to arrive; what is wrong stays. */
    private static void nothingIsFound(Clinic clinic, LoadRecord record) {
        Auditor auditor = new Auditor(
                new Stores(store(clinic, Part.BOOKING), store(clinic, Part.SESSION), store(clinic, Part.BILLING)),
                clinic.kafka(),
                record);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(auditor.findings())
                        .as("what the auditor finds after seed " + SEED + " and " + record)
                        .isEmpty());
        for (Part service : Part.services()) {
            RebuildJourney.everyProjectionEqualsItsRebuild(clinic, service.label());
        }
    }

    private static Store store(Clinic clinic, Part service) {
        return new Store(service.label(), () -> clinic.parts().connect(service));
    }
}
