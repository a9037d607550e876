package clinic.billing.booking;

import clinic.billing.claim.Claim;
import clinic.billing.claim.ClaimCommand;
import clinic.billing.claim.ClaimEvent;
import clinic.billing.claim.ClaimState;
import clinic.billing.dossier.ClaimNumbers;
import clinic.billing.dossier.Dossiers;
import clinic.platform.aggregate.Commands;
import clinic.platform.aggregate.Loaded;
import clinic.platform.decider.Actor;
import clinic.platform.hearing.Fact;
import clinic.platform.hearing.Hearing;
import clinic.platform.security.AllowedTo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** When booking says who a patient is, then their claims that have not been sent are priced and checked again. */
@Component
class PatientsHeard implements Hearing {

    private static final Actor SYSTEM = Actor.system("billing.booking");

    private final Patients patients;
    private final ClaimNumbers claims;
    private final Dossiers dossiers;
    private final Commands commands;

    PatientsHeard(Patients patients, ClaimNumbers claims, Dossiers dossiers, Commands commands) {
        this.patients = patients;
        this.claims = claims;
        this.dossiers = dossiers;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "billing.booking-patients";
    }

    @Override
    public String topic() {
        return "clinic.booking.patients";
    }

    @Override
    public boolean sequenced() {
        return false;
    }

    @Override
    public Set<String> types() {
        return Set.of("clinic.booking.patient.v1");
    }

    @Override
    public Set<String> ignored() {
        return Set.of();
    }

    /** Only the system hears facts. */
    @AllowedTo({})
    private record Told(String patientId) {}

    @Override
    public void hear(Fact fact) {
        HeardPatient patient = fact.as(HeardPatient.class);
        patients.oneAtATime(patient.patientId());
        List<String> ids = claims.ofPatient(patient.patientId());
        commands.together(new Told(patient.patientId()), SYSTEM, aggregates -> {
            List<Loaded<ClaimCommand, ClaimState, ClaimEvent>> loaded = new ArrayList<>();
            ids.forEach(id -> loaded.add(aggregates.load(Claim.class, id)));
            patients.keep(patient);
            for (Loaded<ClaimCommand, ClaimState, ClaimEvent> claim : loaded) {
                var opened = claim.state().opening();
                claim.decide(new ClaimCommand.Prepare(dossiers.of(opened.session(), opened.payerRank(), patient)));
            }
            return ids.size();
        });
    }
}
