package clinic.local.story;

/** A part of the clinic that is stopped for a while. */
public interface Outage {

    void begin();

    /** Returns when it serves again. */
    void end();
}
