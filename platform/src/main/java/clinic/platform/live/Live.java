package clinic.platform.live;

/** Says that something on a screen has changed. */
public interface Live {

    /**
     * Wakes every browser that follows this channel, on every instance, once the current transaction commits. To be
     * called by projections: in a command's transaction it would slow down every other writer.
     *
     * @param channel lower-case letters, digits and dashes; it may hold an opaque id, never identity
     */
    void changed(String channel);
}
