package clinic.session.treatment;

/** How an alarm was answered. */
public enum AlarmAnswer {
    EXPECTED_SETTLED,
    KEEP_WATCHING,
    PRESCRIBER_TOLD,
    TREATED
}
