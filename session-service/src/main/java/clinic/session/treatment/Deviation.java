package clinic.session.treatment;

import org.jspecify.annotations.Nullable;

/**
 * A rule that a fact broke. Recorded with the fact; the reason may follow, but has to be there before signing.
 *
 * @param id unique in the session, e.g. {@code deviation-1}
 * @param fact what happened against what was to be, in figures
 */
public record Deviation(
        String id, Rule rule, String fact, @Nullable String reason) {

    /** Which rule was broken. */
    public enum Rule {
        PRE_DOSE_VITALS,
        DEVICE_GAP,
        EXPIRED_DRUG,
        DOSE_NOT_AS_ORDERED,
        INFUSION_DURATION,
        BP_CHECK_MISSED,
        FINAL_VITALS,
        LEFT_EARLY,
        /** A dose before the clearance, after dosing was over, or after the visit. */
        NOT_IN_DOSING,
        /** A dose although a contraindication or a suicide risk stood against it. */
        DOSE_HELD,
        DRUG_NOT_ACCOUNTED,
        WASTE_NOT_WITNESSED
    }

    Deviation because(String why) {
        return new Deviation(id, rule, fact, why);
    }
}
