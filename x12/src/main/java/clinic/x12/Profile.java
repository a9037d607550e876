package clinic.x12;

/** How a reader takes what breaks the guide. */
public enum Profile {
    /** Whatever the guide does not allow is an error. */
    STRICT,
    /** What can be read without a guess is read, and each thing forgiven is said. */
    LENIENT
}
