package clinic.x12;

/**
 * An amount of US dollars and where it was read from, so that a posting can point at its bytes.
 *
 * @param cents whole cents, negative in reversals
 * @param at the amount's own element
 */
public record Amount(long cents, Position at) {
    /** An amount to be written. */
    public static Amount of(long cents) {
        return new Amount(cents, Position.NONE);
    }
}
