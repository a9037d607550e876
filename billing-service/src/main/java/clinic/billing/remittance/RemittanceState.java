package clinic.billing.remittance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A remittance now.
 *
 * @param files the sha256 of every file that brought it
 * @param settled what became of each claim in the file, by position
 */
public record RemittanceState(
        Phase phase,
        @Nullable String remittanceId,
        @Nullable Advice advice,
        @Nullable String fileId,
        Set<String> files,
        List<Balance> failing,
        List<String> defects,
        Map<Integer, Posted> settled,
        int duplicates,
        @Nullable String correctionAsked) {

    static final RemittanceState INITIAL =
            new RemittanceState(Phase.UNKNOWN, null, null, null, Set.of(), List.of(), List.of(), Map.of(), 0, null);

    public RemittanceState {
        files = Set.copyOf(files);
        failing = List.copyOf(failing);
        defects = List.copyOf(defects);
        settled = Map.copyOf(settled);
    }

    public enum Phase {
        UNKNOWN,
        /** It adds up; its claims are being posted. */
        BALANCED,
        /** It does not add up: nothing of it is in the books. */
        REFUSED,
        POSTED
    }

    /** @param problem null if it was posted */
    public record Posted(@Nullable String claimId, @Nullable String problem) {}

    boolean wholeWith(int settledClaims) {
        return advice != null && settledClaims == advice.claims().size();
    }
}
