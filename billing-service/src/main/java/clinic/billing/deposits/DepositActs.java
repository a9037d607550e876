package clinic.billing.deposits;

import clinic.billing.deposit.Deposit;
import clinic.billing.deposit.DepositCommand;
import clinic.platform.aggregate.Commands;
import clinic.platform.aggregate.Committed;
import clinic.platform.decider.BadInput;
import clinic.platform.decider.NotFound;
import clinic.platform.reading.ReadYourWrite;
import org.springframework.stereotype.Component;

/** What a biller does with a line of the bank's statement; screen and API alike. */
@Component
class DepositActs {

    private final Commands commands;
    private final DepositView view;
    private final ReadYourWrite ownWrite;

    DepositActs(Commands commands, DepositView view, ReadYourWrite ownWrite) {
        this.commands = commands;
        this.view = view;
        this.ownWrite = ownWrite;
    }

    /** The id is looked at first: it says which aggregate is asked. */
    Committed record(DepositCommand.Record order) {
        BadInput.check(
                Deposit.isId(order.depositId()), "depositId", "deposit- and up to 60 letters, digits and dashes.");
        return sent(order.depositId(), order);
    }

    Committed withdraw(String depositId, String why) {
        if (!view.knows(depositId)) {
            throw new NotFound("deposit");
        }
        return sent(depositId, new DepositCommand.Withdraw(why));
    }

    private Committed sent(String depositId, DepositCommand command) {
        Committed committed = commands.send(depositId, command);
        ownWrite.await(DepositRows.NAME, committed);
        return committed;
    }
}
