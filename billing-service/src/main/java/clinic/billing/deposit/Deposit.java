package clinic.billing.deposit;

import clinic.platform.aggregate.DecidedAggregate;
import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot(type = "deposit")
public final class Deposit extends DecidedAggregate<DepositCommand, DepositState, DepositEvent> {

    private static final String KIND = "deposit-[A-Za-z0-9-]{1,60}";

    public Deposit(String id) {
        super(id, new DepositDecider());
    }

    /** Whether an id is of this kind: another kind's events would be folded by the wrong model. */
    public static boolean isId(String id) {
        return id.matches(KIND);
    }
}
