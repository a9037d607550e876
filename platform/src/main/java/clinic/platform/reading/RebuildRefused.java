package clinic.platform.reading;

import clinic.platform.decider.Refused;

/** One rebuild at a time: each reads the whole store. */
final class RebuildRefused extends Refused {

    enum Reason {
        RUNNING
    }

    RebuildRefused() {
        super(Reason.RUNNING, "Another rebuild or comparison is running. Try again when it is done.");
    }
}
