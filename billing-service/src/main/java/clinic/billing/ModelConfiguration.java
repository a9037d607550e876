package clinic.billing;

import clinic.billing.claim.Claim;
import clinic.billing.claim.ClaimCommand;
import clinic.billing.claim.ClaimEvent;
import clinic.billing.claim.ClaimState;
import clinic.billing.deposit.Deposit;
import clinic.billing.deposit.DepositCommand;
import clinic.billing.deposit.DepositEvent;
import clinic.billing.deposit.DepositState;
import clinic.billing.remittance.Remittance;
import clinic.billing.remittance.RemittanceCommand;
import clinic.billing.remittance.RemittanceEvent;
import clinic.billing.remittance.RemittanceState;
import clinic.platform.aggregate.AggregateModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ModelConfiguration {

    @Bean
    AggregateModel<ClaimCommand, ClaimState, ClaimEvent> claims() {
        return AggregateModel.of(Claim.class, Claim::new, ClaimCommand.class, ClaimEvent.class);
    }

    @Bean
    AggregateModel<RemittanceCommand, RemittanceState, RemittanceEvent> remittances() {
        return AggregateModel.of(Remittance.class, Remittance::new, RemittanceCommand.class, RemittanceEvent.class);
    }

    @Bean
    AggregateModel<DepositCommand, DepositState, DepositEvent> deposits() {
        return AggregateModel.of(Deposit.class, Deposit::new, DepositCommand.class, DepositEvent.class);
    }
}
