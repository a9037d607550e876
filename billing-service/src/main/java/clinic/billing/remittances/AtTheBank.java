package clinic.billing.remittances;

import clinic.billing.deposit.Association;
import clinic.billing.deposit.Reassociation;
import clinic.billing.remittance.RemittanceState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a remittance is known at the bank.
 *
 * @param association null before it is posted
 * @param others deposits with its trace and another amount; only where it waits for its own
 */
record AtTheBank(
        @Nullable Association association, @Nullable String depositId, List<Other> others) {

    /** @param offCents the deposit less the payment */
    record Other(String depositId, String payerName, long amountCents, long offCents) {}

    static AtTheBank of(RemittanceState state, List<Other> others) {
        Association association = Reassociation.of(state, !others.isEmpty());
        return new AtTheBank(
                association,
                state.arrival().depositId(),
                association == Association.AMOUNT_MISMATCH ? others : List.of());
    }

    /** Whether a person may say how the money came. */
    public boolean isOpen() {
        return association != null
                && switch (association) {
                    case ERA_WAITING_EFT, AMOUNT_MISMATCH, CHECK, VIRTUAL_CARD -> true;
                    case EFT_WAITING_ERA, MATCHED, NON_PAYMENT, DEBIT -> false;
                };
    }
}
