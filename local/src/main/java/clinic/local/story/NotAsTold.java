package clinic.local.story;

/** A step of the story did not come out as it should; the message names the step and what was found. */
public final class NotAsTold extends RuntimeException {

    NotAsTold(String step, String found) {
        super(step + ": " + found);
    }
}
