package clinic.x12;

/**
 * An amount of US dollars and where it was read from, so that a posting can point at its bytes.
 *
 * @param cents whole cents, negative in reversals
 * @param at the amount's own element
 * @param known false where the element could not be read, which an error said; zero then stands for it
 */
public record Amount(long cents, Position at, boolean known) {
    /** As it was read. */
    public Amount(long cents, Position at) {
        this(cents, at, true);
    }

    /** An amount to be written. */
    public static Amount of(long cents) {
        return new Amount(cents, Position.NONE);
    }
}
