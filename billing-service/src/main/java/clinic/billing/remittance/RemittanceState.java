package clinic.billing.remittance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A remittance now.
 *
 * @param brought sha256 and technical key of every transaction that brought it: one file may bring it twice
 * @param settled what became of each claim in the file, by position
 * @param dismissed why nobody waits for it any more, if it was refused and dismissed
 * @param arrival what is known of its money at the bank
 */
public record RemittanceState(
        Phase phase,
        @Nullable String remittanceId,
        @Nullable Advice advice,
        @Nullable String fileId,
        Set<String> brought,
        List<Balance> failing,
        List<String> defects,
        Map<Integer, Posted> settled,
        int duplicates,
        @Nullable String correctionAsked,
        @Nullable String dismissed,
        Arrival arrival) {

    static final RemittanceState INITIAL = new RemittanceState(
            Phase.UNKNOWN, null, null, null, Set.of(), List.of(), List.of(), Map.of(), 0, null, null, Arrival.NOT_YET);

    public RemittanceState {
        brought = Set.copyOf(brought);
        failing = List.copyOf(failing);
        defects = List.copyOf(defects);
        settled = Map.copyOf(settled);
    }

    public enum Phase {
        UNKNOWN,
        /** The payment adds up; its claims are being posted, or set aside. */
        BALANCED,
        /** It does not add up: nothing of it is in the books. */
        REFUSED,
        POSTED,
        /** Refused, and a person has said why nothing more is to come of it. */
        DISMISSED
    }

    /**
     * @param claimId of the claim that it was posted to
     * @param problem why it waits for a person; null if it does not
     * @param dismissed why it will never be posted
     */
    public record Posted(
            @Nullable String claimId,
            @Nullable String problem,
            @Nullable String dismissed) {

        static Posted to(String claimId) {
            return new Posted(claimId, null, null);
        }

        static Posted aside(String problem) {
            return new Posted(null, problem, null);
        }

        static Posted dismissedAs(String why) {
            return new Posted(null, null, why);
        }
    }

    /**
     * @param said by a person; null where the file is believed
     * @param depositId of the deposit that its money is; null if none is known
     */
    public record Arrival(@Nullable Means said, @Nullable String depositId) {

        static final Arrival NOT_YET = new Arrival(null, null);
    }

    /** How its money comes; null before anything was received. */
    public @Nullable Means means() {
        return arrival.said() != null || advice == null ? arrival.said() : Means.of(advice);
    }

    static String key(String sha256, String technicalKey) {
        return sha256 + " " + technicalKey;
    }

    boolean wholeWith(int settledClaims) {
        return advice != null && settledClaims == advice.claims().size();
    }

    RemittanceState received(RemittanceEvent.Received e) {
        return new RemittanceState(
                Phase.UNKNOWN,
                e.remittanceId(),
                e.advice(),
                e.fileId(),
                alsoBrought(key(e.sha256(), e.technicalKey())),
                List.of(),
                List.of(),
                Map.of(),
                duplicates,
                null,
                null,
                Arrival.NOT_YET);
    }

    RemittanceState again(String key) {
        return new RemittanceState(
                phase,
                remittanceId,
                advice,
                fileId,
                alsoBrought(key),
                failing,
                defects,
                settled,
                duplicates + 1,
                correctionAsked,
                dismissed,
                arrival);
    }

    private Set<String> alsoBrought(String key) {
        Set<String> all = new HashSet<>(brought);
        all.add(key);
        return all;
    }

    RemittanceState in(Phase other, List<Balance> nowFailing, List<String> nowDefects) {
        return new RemittanceState(
                other,
                remittanceId,
                advice,
                fileId,
                brought,
                nowFailing,
                nowDefects,
                settled,
                duplicates,
                correctionAsked,
                dismissed,
                arrival);
    }

    RemittanceState settled(int position, Posted posted) {
        Map<Integer, Posted> all = new HashMap<>(settled);
        all.put(position, posted);
        return new RemittanceState(
                wholeWith(all.size()) ? Phase.POSTED : phase,
                remittanceId,
                advice,
                fileId,
                brought,
                failing,
                defects,
                all,
                duplicates,
                correctionAsked,
                dismissed,
                arrival);
    }

    RemittanceState noted(Phase nowIn, @Nullable String asked, @Nullable String nowDismissed) {
        return new RemittanceState(
                nowIn,
                remittanceId,
                advice,
                fileId,
                brought,
                failing,
                defects,
                settled,
                duplicates,
                asked,
                nowDismissed,
                arrival);
    }

    RemittanceState arriving(Arrival now) {
        return new RemittanceState(
                phase,
                remittanceId,
                advice,
                fileId,
                brought,
                failing,
                defects,
                settled,
                duplicates,
                correctionAsked,
                dismissed,
                now);
    }
}
