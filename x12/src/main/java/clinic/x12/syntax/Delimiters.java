package clinic.x12.syntax;

/**
 * The characters an ISA segment declares by using them.
 *
 * @param element after {@code ISA}
 * @param repetition ISA11 where it is not a letter or digit (before 5010 it meant something else), otherwise {@code ^}
 * @param component ISA16
 * @param terminator what follows ISA16
 */
public record Delimiters(char element, char repetition, char component, char terminator) {
    /** What we write. */
    public static final Delimiters USUAL = new Delimiters('*', '^', ':', '~');

    boolean contains(char c) {
        return c == element || c == repetition || c == component || c == terminator;
    }
}
