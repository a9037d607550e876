package clinic.billing.deposit;

import clinic.platform.security.AllowedTo;

/** What can be asked of a deposit. */
public sealed interface DepositCommand {

    @AllowedTo("BILLING")
    record Record(String depositId, BankLine line) implements DepositCommand {}

    /** It is no deposit of ours, or was typed wrong: another is recorded in its place. */
    @AllowedTo("BILLING")
    record Withdraw(String why) implements DepositCommand {}

    /**
     * It is the money that this remittance speaks of.
     *
     * @param paymentCents BPR02, which it has to be to the cent
     */
    @AllowedTo("BILLING")
    record Match(String remittanceId, long paymentCents) implements DepositCommand {}

    /** It is not, after all: both wait again. */
    @AllowedTo("BILLING")
    record Unmatch(String why) implements DepositCommand {}
}
