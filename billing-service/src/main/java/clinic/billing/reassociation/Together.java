package clinic.billing.reassociation;

import clinic.billing.deposit.Deposit;
import clinic.billing.deposit.DepositCommand;
import clinic.billing.deposit.DepositState;
import clinic.billing.deposit.Reassociation;
import clinic.billing.remittance.Advice;
import clinic.billing.remittance.Remittance;
import clinic.billing.remittance.RemittanceCommand;
import clinic.platform.aggregate.Commands;
import clinic.platform.aggregate.Committed;
import clinic.platform.decider.Actor;
import clinic.platform.decider.NotFound;
import clinic.platform.security.CurrentActor;
import org.springframework.stereotype.Component;

/**
 * A deposit and a remittance, matched or taken apart in one transaction: neither is ever without the other, and two that
 * want the same one meet on its events.
 */
@Component
class Together {

    private final Commands commands;

    Together(Commands commands) {
        this.commands = commands;
    }

    /** As a person says, whatever the bank wrote as trace. */
    Committed match(String depositId, String remittanceId) {
        return commands.together(new DepositCommand.Match(remittanceId, 0), aggregates -> {
            var deposit = aggregates.load(Deposit.class, depositId);
            var remittance = aggregates.load(Remittance.class, remittanceId);
            Advice advice = remittance.state().advice();
            if (deposit.state() instanceof DepositState.Unknown) {
                throw new NotFound("deposit");
            }
            if (advice == null) {
                throw new NotFound("remittance");
            }
            deposit.decide(new DepositCommand.Match(remittanceId, advice.paymentCents()));
            remittance.decide(new RemittanceCommand.MatchDeposit(depositId, advice.paymentCents()));
            return deposit.committed();
        });
    }

    /**
     * By rule, unless it does not hold any more.
     *
     * @return whether they were put together
     */
    boolean matchIfItFits(String depositId, String remittanceId, Actor rule) {
        return commands.together(new DepositCommand.Match(remittanceId, 0), rule, aggregates -> {
            var deposit = aggregates.load(Deposit.class, depositId);
            var remittance = aggregates.load(Remittance.class, remittanceId);
            Advice advice = remittance.state().advice();
            if (advice == null || !Reassociation.fits(deposit.state(), remittance.state())) {
                return false;
            }
            deposit.decide(new DepositCommand.Match(remittanceId, advice.paymentCents()));
            remittance.decide(new RemittanceCommand.MatchDeposit(depositId, advice.paymentCents()));
            return true;
        });
    }

    Committed apart(String depositId, String why) {
        DepositCommand.Unmatch order = new DepositCommand.Unmatch(why);
        return commands.together(order, CurrentActor.get(), aggregates -> {
            var deposit = aggregates.load(Deposit.class, depositId);
            if (deposit.state() instanceof DepositState.Unknown) {
                throw new NotFound("deposit");
            }
            if (deposit.state() instanceof DepositState.Matched matched) {
                var remittance = aggregates.load(Remittance.class, matched.remittanceId());
                deposit.decide(order);
                remittance.decide(new RemittanceCommand.UnmatchDeposit(depositId));
            } else {
                deposit.decide(order);
            }
            return deposit.committed();
        });
    }
}
