package clinic.billing.posting;

import clinic.billing.claim.Claim;
import clinic.billing.claim.ClaimCommand;
import clinic.billing.claim.ClaimState;
import clinic.billing.claim.Settlement;
import clinic.billing.dossier.ClaimNumbers;
import clinic.billing.remittance.AdjustmentRules;
import clinic.billing.remittance.Advice;
import clinic.billing.remittance.Advice.ClaimPayment;
import clinic.billing.remittance.Remittance;
import clinic.billing.remittance.RemittanceCommand;
import clinic.billing.remittance.RemittanceEvent;
import clinic.billing.remittance.Settling;
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
    private static final String REVERSAL = "22";

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
        if (claimId.isEmpty()) {
            setAside(remittanceId, position, "UNKNOWN_CLAIM", "No claim of ours has this number.");
        } else if (payment.statusCode().equals(REVERSAL)) {
            setAside(
                    remittanceId,
                    position,
                    "REVERSAL",
                    "The payer takes an earlier payment back. A person must look at it.");
        } else {
            String id = claimId.get();
            RemittanceCommand order = new RemittanceCommand.SetAside(position, "", "");
            commands.together(
                    order,
                    SYSTEM,
                    aggregates -> settle(aggregates, remittanceId, position, id, payment, advice.trace(), rules));
        }
    }

    private void setAside(String remittanceId, int position, String reason, String sentence) {
        commands.send(remittanceId, new RemittanceCommand.SetAside(position, reason, sentence), SYSTEM);
    }

    /** Claim and remittance move together: cash is never in the books without its claim, nor the other way round. */
    private static boolean settle(
            Aggregates aggregates,
            String remittanceId,
            int position,
            String claimId,
            ClaimPayment payment,
            String trace,
            AdjustmentRules rules) {
        var claim = aggregates.load(Claim.class, claimId);
        var remittance = aggregates.load(Remittance.class, remittanceId);
        if (remittance.state().settled().containsKey(position)) {
            return false;
        }
        ClaimState state = claim.state();
        Settlement known = state.owed().settlement();
        if (known != null && known.remittanceId().equals(remittanceId)) {
            remittance.decide(new RemittanceCommand.SetAside(
                    position, "CLAIM_TWICE", "The same remittance has settled this claim already."));
            return false;
        }
        if (payment.chargeCents() != state.sent().chargedCents() && state.sent().times() > 0) {
            remittance.decide(new RemittanceCommand.SetAside(
                    position, "CHARGE_DIFFERS", "The payer speaks of another charge than the one we sent."));
            return false;
        }
        Settlement settlement = Settling.settle(
                remittanceId, trace, payment, state.made().pricing().lines(), rules);
        try {
            claim.decide(new ClaimCommand.Adjudicate(settlement));
        } catch (Refused e) {
            remittance.decide(
                    new RemittanceCommand.SetAside(position, e.reason().name(), e.sentence()));
            return false;
        }
        remittance.decide(new RemittanceCommand.PostClaim(position, claimId, settlement));
        return true;
    }
}
