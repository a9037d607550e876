package clinic.billing.charge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One billable line.
 *
 * @param modifiers two characters each, at most four
 * @param chargeCents null while the fee schedule has no price for the code
 * @param ndcUnits how many {@code UN} of the drug's package; 0 where no drug is billed
 * @param proof the session's events from which the units follow
 * @param ruleId the charge rule that asked for the line
 */
public record ChargeLine(
        int number,
        String code,
        List<String> modifiers,
        String label,
        int units,
        @Nullable Long chargeCents,
        boolean drug,
        @Nullable String ndc11,
        int ndcUnits,
        List<Proof> proof,
        String ruleId) {

    public ChargeLine {
        modifiers = List.copyOf(modifiers);
        proof = List.copyOf(proof);
    }

    public long cents() {
        return chargeCents == null ? 0 : chargeCents;
    }

    /** @param text what the event shows, e.g. {@code "28 mg"} */
    public record Proof(String eventId, long sequence, String text) {}
}
