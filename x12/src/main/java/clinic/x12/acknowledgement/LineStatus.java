package clinic.x12.acknowledgement;

import clinic.x12.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loop 2220D: what was made of one service line.
 *
 * @param procedure SVC01-2
 * @param charge SVC02
 * @param controlNumber REF*FJ, our line control number
 */
public record LineStatus(
        String procedure, Amount charge, @Nullable String controlNumber, List<ClaimStatus.Status> statuses) {
    public LineStatus {
        statuses = List.copyOf(statuses);
    }
}
