package clinic.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.local.launcher.Child;
import clinic.local.launcher.LocalClinic;
import clinic.local.launcher.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A part of the clinic dies in the middle of a patient's day, is started again, and nothing is lost or doubled. */
@Order(40)
@ExtendWith(InClinic.class)
class PowerCutJourney {

    @Test
    void a_session_goes_on_where_it_was_when_its_service_was_killed(Clinic clinic) {
        clinic.setUp();
        try (Visit visit = new Visit(clinic, "cut-session", 20);
                Office office = new Office(clinic)) {
            visit.register("Ada", "Kill");
            visit.book();
            visit.checkIn();
            visit.begin();
            visit.prepare();
            visit.device(1);
            whileDown(clinic, Part.SESSION, () -> visit.device(2));
            visit.watch();
            visit.leave();
            visit.sign();

            assertThat(visit.refusedForNow())
                    .as("acts that met the dead service")
                    .isPositive();
            JsonNode log = visit.log();
            assertThat(log.path("signatureHolds").asBoolean()).isTrue();
            assertThat(count(log, "device")).isEqualTo(2);
            office.claim(visit, "READY");
            office.nothingIsUnexplained();
        }
    }

    @Test
    void what_was_signed_while_billing_was_dead_is_claimed_once_it_lives_again(Clinic clinic) {
        clinic.setUp();
        try (Visit visit = new Visit(clinic, "cut-billing", 21)) {
            visit.untilSigning("Ben", "Kill");
            Child billing = clinic.parts().part(Part.BILLING);
            billing.kill();
            visit.sign();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> visit.isUnclaimed());
            billing.start();
            billing.awaitServing();
            Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> !visit.isUnclaimed());
            try (Office office = new Office(clinic)) {
                JsonNode claim = office.claim(visit, "READY");
                office.submit("cut-billing");
                JsonNode paid = office.claim(visit, "PAID");

                assertThat(paid.path("claimId")).isEqualTo(claim.path("claimId"));
                office.nothingIsUnexplained();
            }
        }
    }

    @Test
    void what_was_signed_while_the_broker_was_dead_is_told_once_it_lives_again(Clinic clinic) {
        clinic.setUp();
        try (Visit visit = new Visit(clinic, "cut-kafka", 22);
                Office office = new Office(clinic)) {
            visit.untilSigning("Cy", "Kill");
            Child kafka = clinic.parts().part(Part.KAFKA);
            kafka.kill();
            visit.sign();
            kafka.start();
            kafka.awaitServing();

            office.claim(visit, "READY");
            office.nothingIsUnexplained();
        }
    }

    @Test
    void a_broker_that_lost_everything_is_filled_again_from_the_stores(Clinic clinic) throws IOException {
        clinic.setUp();
        try (Visit visit = new Visit(clinic, "lost-kafka", 23);
                Office office = new Office(clinic)) {
            visit.untilSigning("Dee", "Wipe");
            Faults.emptied(clinic);
            visit.sign();
            LocalClinic.republish(clinic.parts().settings());

            office.claim(visit, "READY");
            office.submit("lost-kafka");
            office.claim(visit, "PAID");
            office.nothingIsUnexplained();
        }
    }

    /** Kills a part, acts while it starts again, and waits until it serves. */
    private static void whileDown(Clinic clinic, Part part, Runnable act) {
        Child child = clinic.parts().part(part);
        child.kill();
        Thread starting = Thread.ofVirtual().start(() -> {
            child.start();
            child.awaitServing();
        });
        act.run();
        try {
            starting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long count(JsonNode log, String word) {
        List<JsonNode> entries = log.path("entries").valueStream().toList();
        return entries.stream()
                .filter(entry -> entry.path("type").asString().contains(word))
                .count();
    }
}
