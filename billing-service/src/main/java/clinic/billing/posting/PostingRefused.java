package clinic.billing.posting;

import clinic.platform.decider.Refused;

/** A claim of a remittance that can't be posted to this claim of ours. */
final class PostingRefused extends Refused {

    enum Reason {
        UNKNOWN_CLAIM,
        NOT_THEIRS,
        PREDETERMINATION,
        DOES_NOT_ADD_UP,
        CHARGE_DIFFERS,
        CLAIM_TWICE
    }

    PostingRefused(Reason reason, String sentence) {
        super(reason, sentence);
    }
}
