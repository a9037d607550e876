package clinic.session.treatment;

/**
 * C-SSRS screener, asked when PHQ-9 item 9 is above zero.
 *
 * @param wishToBeDead question 1
 * @param thoughts question 2; when no, questions 3 to 5 are not asked
 * @param method question 3
 * @param intent question 4
 * @param plan question 5
 * @param behaviourInThreeMonths question 6
 */
public record SuicideScreen(
        boolean wishToBeDead,
        boolean thoughts,
        boolean method,
        boolean intent,
        boolean plan,
        boolean behaviourInThreeMonths) {

    /** Triage level of the screener. */
    public enum Risk {
        NONE,
        LOW,
        MODERATE,
        HIGH
    }

    /** What the clinician decided. Only {@link #PROCEED} and {@link #PROCEED_WITH_SAFETY_PLAN} let treatment go on. */
    public enum Decision {
        PROCEED,
        PROCEED_WITH_SAFETY_PLAN,
        HOLD,
        EMERGENCY;

        public boolean proceeds() {
            return this == PROCEED || this == PROCEED_WITH_SAFETY_PLAN;
        }
    }

    /** Without suicidal thoughts the screener asks neither for a method nor for intent nor for a plan. */
    boolean consistent() {
        return thoughts || !(method || intent || plan);
    }

    public Risk risk() {
        if ((thoughts && (intent || plan)) || behaviourInThreeMonths) {
            return Risk.HIGH;
        }
        if (thoughts && method) {
            return Risk.MODERATE;
        }
        return wishToBeDead || thoughts ? Risk.LOW : Risk.NONE;
    }
}
