package clinic.x12;

/**
 * The input cannot be read as what it was given for: not X12 at all, or another transaction or version than the reader
 * takes. The message says which, for a person, and never quotes the content.
 */
public final class X12Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;

    public X12Unreadable(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /**
     * Stable name of the refusal: {@code NOT_X12}, {@code ENVELOPE_BROKEN}, {@code SEGMENT_TOO_LONG}, {@code
     * NO_TRANSACTION}, {@code WRONG_TRANSACTION} or {@code WRONG_VERSION}.
     */
    public String code() {
        return code;
    }
}
