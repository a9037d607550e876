package clinic.session.treatment;

/** What is given. Esketamine comes in nasal devices under a REMS, ketamine as an infusion off label. */
public enum Treatment {
    ESKETAMINE,
    IV_KETAMINE
}
