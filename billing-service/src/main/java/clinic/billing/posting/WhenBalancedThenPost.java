package clinic.billing.posting;

import clinic.billing.claim.Claim;
import clinic.billing.claim.Settlement;
import clinic.billing.dossier.ClaimNumbers;
import clinic.billing.remittance.AdjustmentRules;
import clinic.billing.remittance.Advice;
import clinic.billing.remittance.Advice.ClaimPayment;
import clinic.billing.remittance.Remittance;
import clinic.billing.remittance.RemittanceCommand;
import clinic.billing.remittance.RemittanceEvent;
import clinic.billing.setup.SetUp;
import clinic.platform.aggregate.Aggregates;
import clinic.platform.aggregate.Commands;
import clinic.platform.aggregate.History;
import clinic.platform.decider.Actor;
import clinic.platform.decider.Refused;
import clinic.platform.event.Recorded;
import clinic.platform.reading.Policy;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When a remittance adds up, then each of its claims is settled, or set aside with the reason. */
@Component
class WhenBalancedThenPost implements Policy<RemittanceEvent> {

    private static final Actor SYSTEM = Actor.system("billing.posting");

    private final Commands commands;
    private final History history;
    private final ClaimNumbers numbers;
    private final SetUp setUp;

    WhenBalancedThenPost(Commands commands, History history, ClaimNumbers numbers, SetUp setUp) {
        this.commands = commands;
        this.history = history;
        this.numbers = numbers;
        this.setUp = setUp;
    }

    @Override
    public String name() {
        return "billing.posting";
    }

    @Override
    public Class<RemittanceEvent> of() {
        return RemittanceEvent.class;
    }

    @Override
    public void on(RemittanceEvent event, Recorded recorded) {
        if (event instanceof RemittanceEvent.Balanced) {
            post(recorded.aggregateId());
        }
    }

    private void post(String remittanceId) {
        Advice advice = Objects.requireNonNull(
                history.fold(Remittance.class, remittanceId).advice(), "a balanced remittance was received");
        AdjustmentRules rules = setUp.adjustmentRules(advice.paymentDate());
        for (int position = 0; position < advice.claims().size(); position++) {
            post(remittanceId, advice, position, rules);
        }
    }

    private void post(String remittanceId, Advice advice, int position, AdjustmentRules rules) {
        ClaimPayment payment = advice.claims().get(position);
        Optional<String> claimId = numbers.claimId(payment.claimNumber());
        RemittanceCommand unknown = new RemittanceCommand.SetAside(
                position, PostingRefused.Reason.UNKNOWN_CLAIM.name(), "No claim of ours has this number.");
        if (claimId.isEmpty()) {
            commands.send(remittanceId, unknown, SYSTEM);
        } else {
            Decided decided = new Decided(remittanceId, advice.trace(), payment, rules);
            commands.together(unknown, SYSTEM, aggregates -> settle(aggregates, position, claimId.get(), decided));
        }
    }

    /**
     * Claim and remittance move together: cash is never in the books without its claim, nor the other way round. What is
     * settled already stays so, whatever has become of the claim since.
     */
    private static boolean settle(Aggregates aggregates, int position, String claimId, Decided decided) {
        var claim = aggregates.load(Claim.class, claimId);
        var remittance = aggregates.load(Remittance.class, decided.remittanceId());
        if (remittance.state().settled().containsKey(position)) {
            return false;
        }
        try {
            Settlement settlement = decided.on(claim.state());
            claim.decide(decided.order(settlement));
            remittance.decide(new RemittanceCommand.PostClaim(position, claimId, settlement));
            return true;
        } catch (Refused e) {
            remittance.decide(
                    new RemittanceCommand.SetAside(position, e.reason().name(), e.sentence()));
            return false;
        }
    }
}
