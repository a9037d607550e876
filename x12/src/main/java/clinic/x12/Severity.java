package clinic.x12;

/** How much a {@link Finding} weighs. */
public enum Severity {
    /** The content cannot be relied on; nothing of the transaction may be posted. */
    ERROR,
    /** Unusual, but nothing was lost or guessed. */
    WARNING,
    /** The guide was broken and the reader read on; a strict reader would have refused. */
    FORGIVEN
}
