package clinic.billing.remittance;

import clinic.platform.decider.Refused;

/** An order that a remittance can't take now. */
public final class RemittanceRefused extends Refused {

    public enum Reason {
        NOT_RECEIVED,
        NOT_BALANCED,
        NOT_REFUSED,
        NOT_SET_ASIDE,
        NOTHING_TO_CORRECT
    }

    RemittanceRefused(Reason reason, String sentence) {
        super(reason, sentence);
    }
}
