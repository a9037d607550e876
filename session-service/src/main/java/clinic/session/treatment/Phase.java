package clinic.session.treatment;

/** Where a session stands, in the word that other services hear. */
public enum Phase {
    ARRIVED("preparing"),
    CLEARED("cleared"),
    DOSING("dosing"),
    OBSERVING("observing"),
    READY("ready to leave"),
    DISCHARGED("discharged"),
    SIGNED("signed"),
    ENDED_EARLY("ended early");

    private final String word;

    Phase(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Whether the patient is still here. */
    public boolean inChair() {
        return switch (this) {
            case ARRIVED, CLEARED, DOSING, OBSERVING, READY -> true;
            case DISCHARGED, SIGNED, ENDED_EARLY -> false;
        };
    }
}
