package clinic.platform.sample;

import clinic.platform.decider.Refused;

public final class ParcelRefused extends Refused {

    public enum Reason {
        NOT_SENT
    }

    ParcelRefused(Reason reason, String sentence) {
        super(reason, sentence);
    }
}
