package clinic.x12.syntax;

/** What each byte is under an interchange's delimiters: one look instead of five comparisons a byte. */
final class Kinds {
    static final byte PLAIN = 0;
    static final byte ELEMENT = 1;
    static final byte TERMINATOR = 2;
    static final byte BREAK = 3;
    static final byte CONTROL = 4;
    static final byte HIGH = 5;

    private Kinds() {}

    static byte[] of(Delimiters delimiters) {
        var kinds = new byte[256];
        for (int b = 0; b < 256; b++) {
            if (b == '\r' || b == '\n') kinds[b] = BREAK;
            else if (b < ' ' || b == 0x7f) kinds[b] = CONTROL;
            else if (b > 0x7f) kinds[b] = HIGH;
        }
        kinds[delimiters.component()] = PLAIN;
        kinds[delimiters.repetition()] = PLAIN;
        kinds[delimiters.element()] = ELEMENT;
        kinds[delimiters.terminator()] = TERMINATOR;
        return kinds;
    }
}
