package clinic.platform.decider;

/** Something was asked for by an id that nothing has. {@code what} is a kind or an opaque id, never identity. */
public class NotFound extends RuntimeException {

    private final String what;

    public NotFound(String what) {
        super(what + " is unknown");
        this.what = what;
    }

    public String what() {
        return what;
    }
}
