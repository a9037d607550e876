package clinic.journeys.audit;

/** Who hears which topic, and under which name the service keeps how far it came. */
enum Hearing {
    TREATMENTS("booking", "booking.treatments", FactTopic.SESSIONS),
    VISITS("session", "session.visits-heard", FactTopic.VISITS),
    PATIENT_NAMES("session", "session.patients-heard", FactTopic.PATIENTS),
    CLAIMS("session", "session.claims-heard", FactTopic.CLAIMS),
    SIGNED("billing", "billing.session-sessions", FactTopic.SESSIONS),
    INSURED("billing", "billing.booking-patients", FactTopic.PATIENTS);

    private final String service;
    private final String label;
    private final FactTopic topic;

    Hearing(String service, String label, FactTopic topic) {
        this.service = service;
        this.label = label;
        this.topic = topic;
    }

    String service() {
        return service;
    }

    String label() {
        return label;
    }

    FactTopic topic() {
        return topic;
    }
}
