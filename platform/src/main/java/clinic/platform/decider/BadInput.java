package clinic.platform.decider;

/** A value that can't be right whatever the state. Names the field as the caller knows it. */
public class BadInput extends RuntimeException {

    private final String field;
    private final String sentence;

    public BadInput(String field, String sentence) {
        super(field + ": " + sentence);
        this.field = field;
        this.sentence = sentence;
    }

    /** Throws unless {@code ok}. */
    public static void check(boolean ok, String field, String sentence) {
        if (!ok) {
            throw new BadInput(field, sentence);
        }
    }

    public String field() {
        return field;
    }

    public String sentence() {
        return sentence;
    }
}
