package clinic.billing.deposit;

import clinic.platform.event.Stored;
import java.time.Instant;

/** What happened to a deposit. */
public sealed interface DepositEvent {

    Instant occurredAt();

    @Stored("deposit.recorded")
    record Recorded(String depositId, BankLine line, Instant occurredAt) implements DepositEvent {}

    @Stored("deposit.withdrawn")
    record Withdrawn(String why, Instant occurredAt) implements DepositEvent {}

    /** Its money is no longer on its way but at the bank. */
    @Stored("deposit.matched")
    record Matched(String remittanceId, long amountCents, Instant occurredAt) implements DepositEvent {}

    /** The money of that remittance is on its way again. */
    @Stored("deposit.unmatched")
    record Unmatched(String remittanceId, long amountCents, String why, Instant occurredAt) implements DepositEvent {}
}
