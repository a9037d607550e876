package clinic.billing.deposit;

import clinic.billing.remittance.Advice;
import clinic.billing.remittance.Means;
import clinic.billing.remittance.RemittanceState;
import org.jspecify.annotations.Nullable;

/**
 * Which deposit is the money that a remittance speaks of, as 45 CFR 162.1603 and its operating rules have it: the payer
 * sends the trace (TRN) through the bank as well, with the amount (BPR02) and the day (BPR16).
 */
public final class Reassociation {

    private Reassociation() {}

    /**
     * Whether a rule may put the two together: both name the same trace and the same cents, the money comes through the
     * bank by itself, both still wait, and nobody has taken them apart before. Any other two only a person can.
     */
    public static boolean fits(DepositState deposit, RemittanceState remittance) {
        Advice advice = remittance.advice();
        return deposit instanceof DepositState.Waiting waiting
                && advice != null
                && remittance.phase() == RemittanceState.Phase.POSTED
                && remittance.arrival().depositId() == null
                && remittance.means() == Means.TRANSFER
                && advice.trace().equals(waiting.line().trace())
                && advice.paymentCents() == waiting.line().amountCents()
                && !waiting.takenFrom().contains(String.valueOf(remittance.remittanceId()));
    }

    /**
     * Where a remittance stands.
     *
     * @param mismatch a deposit that waits has its trace, and another amount
     * @return null before it is posted: until then no money of it is on its way in the books
     */
    public static @Nullable Association of(RemittanceState remittance, boolean mismatch) {
        Means means = remittance.means();
        if (means == null || remittance.phase() != RemittanceState.Phase.POSTED) {
            return null;
        }
        if (remittance.arrival().depositId() != null) {
            return Association.MATCHED;
        }
        return switch (means) {
            case TRANSFER -> mismatch ? Association.AMOUNT_MISMATCH : Association.ERA_WAITING_EFT;
            case CHECK -> Association.CHECK;
            case VIRTUAL_CARD -> Association.VIRTUAL_CARD;
            case NON_PAYMENT -> Association.NON_PAYMENT;
            case DEBIT -> Association.DEBIT;
        };
    }
}
