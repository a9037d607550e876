package clinic.billing.deposit;

import java.util.HashSet;
import java.util.Set;

/** A deposit now. */
public sealed interface DepositState {

    record Unknown() implements DepositState {}

    /**
     * No remittance of this money is known.
     *
     * @param takenFrom remittances that a person took it away from: no rule gives it back to them
     */
    record Waiting(BankLine line, Set<String> takenFrom) implements DepositState {

        public Waiting {
            takenFrom = Set.copyOf(takenFrom);
        }
    }

    record Matched(BankLine line, Set<String> takenFrom, String remittanceId) implements DepositState {

        public Matched {
            takenFrom = Set.copyOf(takenFrom);
        }

        Waiting unmatched() {
            Set<String> all = new HashSet<>(takenFrom);
            all.add(remittanceId);
            return new Waiting(line, all);
        }
    }

    record Withdrawn(BankLine line) implements DepositState {}
}
