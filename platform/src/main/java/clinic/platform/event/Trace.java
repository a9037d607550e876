package clinic.platform.event;

import java.util.UUID;
import java.util.function.Supplier;

/**
 * What set off the work of this thread: carried into the metadata of every event it leads to.
 *
 * @param correlation the same for everything that one request set off
 * @param causation the request, event or fact that directly led here
 */
public record Trace(String correlation, String causation) {

    private static final ThreadLocal<Trace> CURRENT = new ThreadLocal<>();

    /** The trace of this thread; a new one if nothing set it. */
    public static Trace current() {
        Trace trace = CURRENT.get();
        return trace != null ? trace : fresh();
    }

    public static Trace fresh() {
        String id = UUID.randomUUID().toString();
        return new Trace(id, id);
    }

    /** Runs the work under this trace and puts back what was there. */
    public <R> R around(Supplier<R> work) {
        Trace before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }
}
