package clinic.session.treatment;

/** Concomitant medicines that the REMS monitoring form asks about. */
public enum Medicine {
    BENZODIAZEPINES,
    SEDATIVE_HYPNOTICS,
    PSYCHOSTIMULANTS,
    MAOIS,
    OPIOIDS
}
