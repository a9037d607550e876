package clinic.platform.reading;

import clinic.platform.aggregate.Committed;

/** For a reader that must see what was just written. */
public interface ReadYourWrite {

    /**
     * Waits until the named reader has applied this write, two seconds at most.
     *
     * @return false if it had not by then: show what there is, and say so
     */
    boolean await(String readerName, Committed committed);
}
