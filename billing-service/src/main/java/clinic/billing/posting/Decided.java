package clinic.billing.posting;

import clinic.billing.claim.ClaimCommand;
import clinic.billing.claim.ClaimState;
import clinic.billing.claim.Settlement;
import clinic.billing.edi.Money;
import clinic.billing.posting.PostingRefused.Reason;
import clinic.billing.remittance.AddingUp;
import clinic.billing.remittance.AdjustmentRules;
import clinic.billing.remittance.Advice.ClaimPayment;
import clinic.billing.remittance.Balance;
import clinic.billing.remittance.Settling;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a remittance decided on one claim, and what that means for the claim of ours it is for. Pure. */
record Decided(String remittanceId, String trace, ClaimPayment payment, AdjustmentRules rules) {

    private static final String REVERSAL = "22";

    /** Claim statuses (CLP02) that decide nothing, so that there is nothing to post. */
    private static final Map<String, Reason> NO_DECISION =
            Map.of("23", Reason.NOT_THEIRS, "25", Reason.PREDETERMINATION);

    /** @throws PostingRefused if it can't be posted to this claim */
    Settlement on(ClaimState claim) {
        Reason undecided = NO_DECISION.get(payment.statusCode());
        if (undecided != null) {
            throw new PostingRefused(
                    undecided,
                    undecided == Reason.NOT_THEIRS
                            ? "The payer says that this claim is not theirs and has passed it on."
                            : "The payer says what it would pay; it has decided nothing.");
        }
        List<Balance> failing = AddingUp.failing(payment);
        if (!failing.isEmpty()) {
            Balance first = failing.getFirst();
            throw new PostingRefused(
                    Reason.DOES_NOT_ADD_UP,
                    "This claim does not add up: " + first.equation() + " is off by " + Money.of(first.offCents())
                            + ".");
        }
        long charged = reversal() ? -claim.sent().chargedCents() : claim.sent().chargedCents();
        if (payment.chargeCents() != charged && claim.sent().times() > 0) {
            throw new PostingRefused(Reason.CHARGE_DIFFERS, "The payer speaks of another charge than the one we sent.");
        }
        Settlement known = claim.owed().settlement();
        if (!reversal() && known != null && known.remittanceId().equals(remittanceId)) {
            throw new PostingRefused(Reason.CLAIM_TWICE, "The same remittance has settled this claim already.");
        }
        return Settling.settle(
                remittanceId, trace, payment, claim.made().pricing().lines(), rules, forwardedTo(known));
    }

    /** A reversal takes back what was posted, so it is placed as that was. */
    private @Nullable String forwardedTo(@Nullable Settlement known) {
        return reversal() && known != null ? known.forwardedTo() : payment.forwardedTo();
    }

    ClaimCommand order(Settlement settlement) {
        return reversal() ? new ClaimCommand.Reverse(settlement) : new ClaimCommand.Adjudicate(settlement);
    }

    private boolean reversal() {
        return payment.statusCode().equals(REVERSAL);
    }
}
