package clinic.billing.deposit;

import static clinic.billing.deposit.DepositRefused.Reason.*;
import static clinic.platform.decider.BadInput.check;

import clinic.billing.deposit.DepositEvent.Recorded;
import clinic.billing.deposit.DepositEvent.Unmatched;
import clinic.billing.deposit.DepositState.*;
import clinic.platform.decider.Decider;
import clinic.platform.decider.Situation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** All rules of a deposit. The first is that it is the money of one remittance, whole, or of none. */
final class DepositDecider implements Decider<DepositCommand, DepositState, DepositEvent> {

    private static final String CURRENCY = "USD";
    /** A hundred million dollars: no clinic's payer sends more at once, and a book of such sums does not overflow. */
    private static final long MOST_CENTS = 10_000_000_000L;

    private static final int LONGEST_NAME = 100;
    /** TRN02 has as many. */
    private static final int LONGEST_TRACE = 50;

    private static final LocalDate EARLIEST = LocalDate.parse("2000-01-01");

    @Override
    public DepositState initial() {
        return new Unknown();
    }

    @Override
    public List<? extends DepositEvent> decide(DepositCommand command, DepositState state, Situation now) {
        Instant at = now.now();
        return switch (command) {
            case DepositCommand.Record c -> record(c, state, at);
            case DepositCommand.Withdraw c -> withdraw(c, state, at);
            case DepositCommand.Match c -> match(c, state, at);
            case DepositCommand.Unmatch c -> unmatch(c, state, at);
        };
    }

    /** The same line under the same id is a repeat, whatever has become of it since. */
    private static List<DepositEvent> record(DepositCommand.Record c, DepositState state, Instant at) {
        checked(c, at);
        if (state instanceof Unknown) {
            return List.of(new Recorded(c.depositId(), c.line(), at));
        }
        if (!c.line().equals(line(state))) {
            throw new DepositRefused(
                    RECORDED_OTHERWISE,
                    "Under this id another deposit is recorded. Withdraw that one if it is wrong, and record this as new.");
        }
        return List.of();
    }

    private static void checked(DepositCommand.Record c, Instant at) {
        BankLine line = c.line();
        check(Deposit.isId(c.depositId()), "depositId", "deposit- and up to 60 letters, digits and dashes.");
        check(line.amountCents() > 0, "amountCents", "A deposit is more than nothing.");
        check(line.amountCents() <= MOST_CENTS, "amountCents", "Not more than a hundred million dollars.");
        check(line.currency().equals(CURRENCY), "currency", "The books are in USD.");
        // The bank's day may be a day ahead of UTC's, and not more.
        LocalDate latest = LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(1);
        check(!line.effective().isAfter(latest), "effective", "This day has not come yet.");
        check(!line.effective().isBefore(EARLIEST), "effective", "This day is too long ago.");
        check(!line.payerName().isBlank(), "payerName", "Say whom the bank names.");
        check(line.payerName().length() <= LONGEST_NAME, "payerName", "At most 100 characters.");
        String trace = line.trace();
        check(trace == null || !trace.isBlank(), "trace", "Leave it out if the bank names none.");
        check(trace == null || trace.length() <= LONGEST_TRACE, "trace", "At most 50 characters.");
    }

    private static List<DepositEvent> withdraw(DepositCommand.Withdraw c, DepositState state, Instant at) {
        check(!c.why().isBlank(), "why", "Say why it is no deposit.");
        return switch (state) {
            case Waiting _ -> List.of(new DepositEvent.Withdrawn(c.why(), at));
            case Withdrawn _ -> List.of();
            case Matched _ -> throw new DepositRefused(MATCHED, "It is matched. Take it from its remittance first.");
            case Unknown _ -> throw notRecorded();
        };
    }

    private static List<DepositEvent> match(DepositCommand.Match c, DepositState state, Instant at) {
        return switch (state) {
            case Waiting waiting
            when waiting.line().amountCents() == c.paymentCents() ->
                List.of(new DepositEvent.Matched(c.remittanceId(), c.paymentCents(), at));
            case Waiting _ ->
                throw new DepositRefused(
                        AMOUNT_DIFFERS,
                        "The deposit and the payment are not the same amount, so they are not matched.");
            case Matched matched when matched.remittanceId().equals(c.remittanceId()) -> List.of();
            case Matched _ ->
                throw new DepositRefused(
                        MATCHED, "It is the money of another remittance. Take it from that one first.");
            case Withdrawn _ -> throw new DepositRefused(WITHDRAWN, "It was withdrawn.");
            case Unknown _ -> throw notRecorded();
        };
    }

    private static List<DepositEvent> unmatch(DepositCommand.Unmatch c, DepositState state, Instant at) {
        check(!c.why().isBlank(), "why", "Say why they do not belong together.");
        return switch (state) {
            case Matched matched ->
                List.of(new Unmatched(matched.remittanceId(), matched.line().amountCents(), c.why(), at));
            case Waiting _, Withdrawn _ -> throw new DepositRefused(NOT_MATCHED, "It is matched with no remittance.");
            case Unknown _ -> throw notRecorded();
        };
    }

    private static DepositRefused notRecorded() {
        return new DepositRefused(NOT_RECORDED, "There is no such deposit.");
    }

    private static BankLine line(DepositState state) {
        return switch (state) {
            case Waiting s -> s.line();
            case Matched s -> s.line();
            case Withdrawn s -> s.line();
            case Unknown _ -> throw notRecorded();
        };
    }

    @Override
    public DepositState evolve(DepositState state, DepositEvent event) {
        return switch (event) {
            case Recorded e -> new Waiting(e.line(), Set.of());
            case DepositEvent.Withdrawn _ -> new Withdrawn(line(state));
            case DepositEvent.Matched e ->
                new Matched(
                        line(state),
                        state instanceof Waiting waiting ? waiting.takenFrom() : Set.of(),
                        e.remittanceId());
            case Unmatched _ ->
                state instanceof Matched matched ? matched.unmatched() : new Waiting(line(state), Set.of());
        };
    }
}
