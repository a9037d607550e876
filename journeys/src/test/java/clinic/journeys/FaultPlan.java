package clinic.journeys;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How much is done to the clinic: a short form in the gate, a long one by {@code ./clinic faults}.
 *
 * @param rounds how often everything happens
 * @param seed of the order of what happens, and of the load
 * @param pause how long what stands still does so
 */
record FaultPlan(int rounds, long seed, Duration pause) {

    private static final Duration BRIEFLY = Duration.ofSeconds(3);

    static FaultPlan asked() {
        int rounds = Integer.getInteger("clinic.faults.rounds", 0);
        long seed = Long.getLong("clinic.faults.seed", 0);
        return rounds == 0 ? new FaultPlan(1, seed, BRIEFLY) : new FaultPlan(rounds, seed, Duration.ofSeconds(30));
    }

    /** In an order that only the seed and the round give. */
    List<Fault> inOrder(List<Fault> faults, int round) {
        Collections.shuffle(faults, new Random(seed + round));
        return faults;
    }
}
