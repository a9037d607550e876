package clinic.billing.remittance;

import clinic.platform.decider.Refused;

/** An order that a remittance can't take now. */
public final class RemittanceRefused extends Refused {

    public enum Reason {
        NOT_RECEIVED,
        NOT_BALANCED,
        NOT_REFUSED,
        NOT_SET_ASIDE,
        NOTHING_TO_CORRECT,
        NOT_POSTED,
        NO_MONEY,
        AMOUNT_DIFFERS,
        HAS_DEPOSIT,
        HAS_NO_SUCH_DEPOSIT
    }

    RemittanceRefused(Reason reason, String sentence) {
        super(reason, sentence);
    }
}
