package clinic.billing.dossier;

import clinic.billing.booking.Patients;
import clinic.billing.claim.Claim;
import clinic.billing.claim.ClaimCommand;
import clinic.billing.claim.ClaimState.Opening;
import clinic.billing.claim.Dossier;
import clinic.platform.aggregate.Commands;
import clinic.platform.aggregate.Committed;
import clinic.platform.decider.Actor;
import clinic.platform.security.AllowedTo;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Orders to a claim that rest on what is known beside it. The dossier is read while nothing more can be heard of the
 * patient: else one that was read before a coverage came could be decided on after it.
 */
@Component
public class Reconsider {

    private final Commands commands;
    private final Patients patients;
    private final Dossiers dossiers;

    Reconsider(Commands commands, Patients patients, Dossiers dossiers) {
        this.commands = commands;
        this.patients = patients;
        this.dossiers = dossiers;
    }

    @AllowedTo("BILLING")
    private record Claimed(String claimId) {}

    public Committed send(Opening opened, Actor actor, Function<Dossier, ClaimCommand> order) {
        return commands.together(new Claimed(opened.claimId()), actor, aggregates -> {
            patients.oneAtATime(opened.session().patientId());
            var claim = aggregates.load(Claim.class, opened.claimId());
            claim.decide(order.apply(dossiers.of(opened.session(), opened.payerRank())));
            return claim.committed();
        });
    }
}
