package clinic.platform.event;

/** The store holds an event whose name this version of the service does not know. */
public class UnknownEventType extends RuntimeException {

    public UnknownEventType(String name) {
        super("the store holds an event \"" + name
                + "\", which this version does not know; deploy readers before writers");
    }
}
