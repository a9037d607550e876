package clinic.booking.dayplan;

/** What a reservation must satisfy. */
public enum Rule {
    OPENING_HOURS(true),
    CHAIR(false),
    PUMP(false),
    PATIENT(false),
    NURSE_LOAD(true),
    PRESCRIBER_COVER(true);

    private final boolean overridable;

    Rule(boolean overridable) {
        this.overridable = overridable;
    }

    /** With a reason. Two patients in one chair are never a matter of reason. */
    public boolean overridable() {
        return overridable;
    }
}
