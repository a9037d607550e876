package clinic.booking.dayplan;

/** What goes on in a chair, in order. */
public enum Phase {
    CHECK_IN,
    DOSING,
    OBSERVATION,
    DISCHARGE,
    /** Cleaning and setting up again: the patient has left, the chair is not free yet. */
    TURNOVER;

    /** A prescriber must be on site (REMS: during administration and monitoring). */
    boolean needsPrescriber() {
        return this == DOSING || this == OBSERVATION;
    }
}
