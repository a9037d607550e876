package clinic.journeys.audit;

/** The topics on which facts cross, and who speaks on each. */
enum FactTopic {
    PATIENTS("clinic.booking.patients", "booking", false),
    VISITS("clinic.booking.visits", "booking", true),
    SESSIONS("clinic.session.sessions", "session", true),
    CLAIMS("clinic.billing.claims", "billing", true);

    private final String label;
    private final String speaker;
    private final boolean whole;

    FactTopic(String label, String speaker, boolean whole) {
        this.label = label;
        this.speaker = speaker;
        this.whole = whole;
    }

    String label() {
        return label;
    }

    /** The service that says the facts. */
    String speaker() {
        return speaker;
    }

    /** True if every fact is kept; false for a compacted topic, of which only the newest per key matters. */
    boolean whole() {
        return whole;
    }
}
