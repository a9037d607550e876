package clinic.booking.rosters;

import clinic.booking.dayplan.Block;
import clinic.booking.dayplan.Phase;
import clinic.booking.dayplan.Roster.Treatment;
import java.util.List;
import java.util.Map;

/** What a new site begins with until its own numbers are entered. Samples: a clinic's clinicians decide theirs. */
final class Templates {

    static final Map<Phase, Integer> LOAD = Map.of(
            Phase.CHECK_IN, 100, Phase.DOSING, 100, Phase.OBSERVATION, 33, Phase.DISCHARGE, 50, Phase.TURNOVER, 0);

    static final List<Treatment> TREATMENTS = List.of(
            new Treatment("ESKETAMINE", "Esketamine", false, blocks(20, 10, 120, 10, 15)),
            new Treatment("IV_KETAMINE", "IV ketamine", true, blocks(20, 40, 60, 10, 15)));

    private Templates() {}

    private static List<Block> blocks(int checkIn, int dosing, int observation, int discharge, int turnover) {
        return List.of(
                new Block(Phase.CHECK_IN, checkIn),
                new Block(Phase.DOSING, dosing),
                new Block(Phase.OBSERVATION, observation),
                new Block(Phase.DISCHARGE, discharge),
                new Block(Phase.TURNOVER, turnover));
    }
}
