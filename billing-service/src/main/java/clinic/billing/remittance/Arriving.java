package clinic.billing.remittance;

import static clinic.billing.remittance.RemittanceRefused.Reason.*;

import clinic.billing.remittance.RemittanceEvent.DepositMatched;
import clinic.billing.remittance.RemittanceEvent.DepositUnmatched;
import clinic.billing.remittance.RemittanceEvent.MeansSaid;
import clinic.billing.remittance.RemittanceState.Phase;
import clinic.platform.decider.BadInput;
import java.time.Instant;
import java.util.List;

/** The rules by which the money of a remittance arrives: whole, in one deposit, and only what it has posted. */
final class Arriving {

    private Arriving() {}

    static List<RemittanceEvent> said(RemittanceCommand.SayHowItCame c, RemittanceState state, Instant at) {
        BadInput.check(c.means().isMoney(), "means", "Say by which means the money came.");
        mustBringMoney(state);
        if (c.means() == state.means()) {
            return List.of();
        }
        if (state.arrival().depositId() != null) {
            throw new RemittanceRefused(HAS_DEPOSIT, "Its deposit is known. Take them apart first.");
        }
        return List.of(new MeansSaid(c.means(), at));
    }

    static List<RemittanceEvent> matched(RemittanceCommand.MatchDeposit c, RemittanceState state, Instant at) {
        mustBringMoney(state);
        String known = state.arrival().depositId();
        if (c.depositId().equals(known)) {
            return List.of();
        }
        if (known != null) {
            throw new RemittanceRefused(HAS_DEPOSIT, "Another deposit is its money. Take them apart first.");
        }
        if (c.amountCents() != mustBeThere(state).paymentCents()) {
            throw new RemittanceRefused(
                    AMOUNT_DIFFERS, "The deposit and the payment are not the same amount, so they are not matched.");
        }
        return List.of(new DepositMatched(c.depositId(), c.amountCents(), at));
    }

    static List<RemittanceEvent> unmatched(RemittanceCommand.UnmatchDeposit c, RemittanceState state, Instant at) {
        mustBeThere(state);
        if (!c.depositId().equals(state.arrival().depositId())) {
            throw new RemittanceRefused(HAS_NO_SUCH_DEPOSIT, "This deposit is not known as its money.");
        }
        return List.of(new DepositUnmatched(c.depositId(), at));
    }

    private static Advice mustBeThere(RemittanceState state) {
        Advice advice = state.advice();
        if (advice == null) {
            throw new RemittanceRefused(NOT_RECEIVED, "There is no such remittance.");
        }
        return advice;
    }

    private static void mustBringMoney(RemittanceState state) {
        Advice advice = mustBeThere(state);
        if (state.phase() != Phase.POSTED) {
            throw new RemittanceRefused(NOT_POSTED, "It is not posted, so no money of it is on its way in the books.");
        }
        if (!Means.of(advice).isMoney()) {
            throw new RemittanceRefused(NO_MONEY, "This payment brings no money.");
        }
    }
}
