package clinic.x12.remittance;

import clinic.x12.Position;
import java.util.List;

/**
 * Loop 2000: what is said of several claims together.
 *
 * @param number LX01
 * @param sums TS3 and TS2
 */
public record ClaimGroup(String number, Position at, List<Figures> sums) {
    public ClaimGroup {
        sums = List.copyOf(sums);
    }
}
