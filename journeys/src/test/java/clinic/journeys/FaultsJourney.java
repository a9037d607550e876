package clinic.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.journeys.audit.LoadRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** While several desks work, parts of the clinic die, stand still or go away; afterwards the auditor finds nothing. */
@Order(70)
@ExtendWith(InClinic.class)
class FaultsJourney {

    private static final int DESKS = 3;
    private static final int ENOUGH_ANSWERS = 100;
    private static final int FIRST_DAY_AGO = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final FaultPlan plan = FaultPlan.asked();

    @Test
    void nothing_is_lost_doubled_or_parked_when_parts_fail_under_load(Clinic clinic) throws Exception {
        clinic.setUp();
        for (int round = 1; round <= plan.rounds(); round++) {
            round(clinic, round, "one instance");
        }
    }

    @Test
    void nor_is_it_when_there_are_two_instances_of_every_service(Clinic clinic) throws Exception {
        clinic.setUp();
        try (SecondInstances _ = new SecondInstances(clinic)) {
            for (int round = 1; round <= plan.rounds(); round++) {
                round(clinic, plan.rounds() + round, "two instances");
            }
        }
    }

    private void round(Clinic clinic, int round, String where) throws Exception {
        try (Load load = new Load(clinic, round, DESKS, plan.seed() + round);
                Visit visit = new Visit(clinic, "faults-" + round, FIRST_DAY_AGO + round % 10);
                Office office = new Office(clinic)) {
            visit.untilSigning("Eve", "Fault");
            load.begin();
            List<Fault> faults = plan.inOrder(new Faults(clinic, load, plan.pause()).all(), round);
            for (int i = 0; i < faults.size(); i++) {
                happens("%s, round %d, %d of %d".formatted(where, round, i + 1, faults.size()), faults.get(i), load);
            }
            visit.sign();
            LoadRecord record = load.finish();
            office.claim(visit, "READY");
            office.submit("faults-" + round);
            office.claim(visit, "PAID");

            Audit.findsNothing(clinic, record);
            assertThat(record.count()).as("good answers in " + record).isGreaterThan(ENOUGH_ANSWERS);
            System.out.printf(
                    "%s, round %d, seed %d: the auditor found nothing in %s%n", where, round, plan.seed(), record);
        }
    }

    /** One line for each; whoever reads it in a log of a failure knows what broke and how to see it again. */
    private void happens(String when, Fault fault, Load load) {
        int before = load.record().count();
        Instant began = Instant.now();
        try {
            fault.happening().happen();
            Awaitility.await().atMost(PATIENCE).until(() -> load.record().count() > before + DESKS);
        } catch (Exception | AssertionError e) {
            throw new AssertionError("seed " + plan.seed() + ", " + when + ": " + fault.name(), e);
        }
        System.out.printf(
                "%s: %s; over after %.1f s, %d good answers so far%n",
                when,
                fault.name(),
                Duration.between(began, Instant.now()).toMillis() / 1000.0,
                load.record().count());
    }
}
