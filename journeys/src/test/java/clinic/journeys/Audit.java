package clinic.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.journeys.audit.Auditor;
import clinic.journeys.audit.LoadRecord;
import clinic.journeys.audit.Store;
import clinic.journeys.audit.Stores;
import clinic.local.launcher.Part;
import java.time.Duration;
import org.awaitility.Awaitility;

/** How a journey that broke something ends. */
final class Audit {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Audit() {}

    /** What is under way gets time to arrive; what is wrong stays. */
    static void findsNothing(Clinic clinic, LoadRecord record) {
        Auditor auditor = new Auditor(
                new Stores(store(clinic, Part.BOOKING), store(clinic, Part.SESSION), store(clinic, Part.BILLING)),
                clinic.kafka(),
                record);
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(auditor.findings())
                        .as("what the auditor finds after " + record)
                        .isEmpty());
        for (Part service : Part.services()) {
            RebuildJourney.everyProjectionEqualsItsRebuild(clinic, service.label());
        }
    }

    private static Store store(Clinic clinic, Part service) {
        return new Store(service.label(), () -> clinic.parts().connect(service));
    }
}
