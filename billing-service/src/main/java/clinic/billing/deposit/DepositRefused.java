package clinic.billing.deposit;

import clinic.platform.decider.Refused;

/** An order that a deposit can't take now. */
public final class DepositRefused extends Refused {

    public enum Reason {
        NOT_RECORDED,
        RECORDED_OTHERWISE,
        WITHDRAWN,
        MATCHED,
        NOT_MATCHED,
        AMOUNT_DIFFERS
    }

    DepositRefused(Reason reason, String sentence) {
        super(reason, sentence);
    }
}
