package clinic.platform.hearing;

/** A message that is not what its topic promises. */
public class UnreadableFact extends RuntimeException {

    public UnreadableFact(String message) {
        super(message);
    }
}
