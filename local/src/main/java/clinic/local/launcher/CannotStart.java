package clinic.local.launcher;

/** The clinic cannot be started here and now; the message is one sentence that says why and what to do. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
