package clinic.billing.claim;

import clinic.platform.decider.Refused;

/** An order that a claim can't take now. */
public final class ClaimRefused extends Refused {

    public enum Reason {
        NOT_OPENED,
        NOT_READY,
        NOT_SUBMITTED,
        ALREADY_ADJUDICATED,
        NOTHING_TO_RESEND,
        MONEY_IN_IT,
        NOT_WHAT_WAS_SETTLED,
        ALREADY_TAKEN,
        NOT_YOURS,
        STILL_WITH_THE_PAYER,
        CLOSED
    }

    ClaimRefused(Reason reason, String sentence) {
        super(reason, sentence);
    }
}
