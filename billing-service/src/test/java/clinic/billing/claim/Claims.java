package clinic.billing.claim;

import static clinic.billing.testing.Samples.dossier;
import static clinic.billing.testing.Samples.esketamine;
import static clinic.billing.testing.Samples.unheard;

import clinic.platform.decider.Actor;
import clinic.platform.decider.Situation;
import clinic.platform.testing.Given;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Claims brought into each state by commands, as they come there in life. */
final class Claims {

    static final Actor TOMAS = new Actor("staff-ames", "T. Ames", Set.of("BILLING"), null);
    static final Actor OTHER = new Actor("staff-other", "O. Ther", Set.of("BILLING"), null);
    static final ClaimCommand.Submit SUBMIT = new ClaimCommand.Submit("batch-1", "7", "0001");
    static final ClaimCommand.Submit SUBMIT_AGAIN = new ClaimCommand.Submit("batch-2", "8", "0002");
    static final long CHARGE = 84 * 1_850;

    private Claims() {}

    static ClaimCommand.Open open(Dossier dossier) {
        return new ClaimCommand.Open("CW20001", 1, 1, esketamine(3), dossier);
    }

    static ClaimCommand.AcknowledgeSet set(boolean accepted) {
        return new ClaimCommand.AcknowledgeSet("7", "0001", accepted, List.of("CLM segment 22"));
    }

    static ClaimCommand.AcknowledgeClaim answer(boolean accepted) {
        return answer("batch-1", accepted);
    }

    static ClaimCommand.AcknowledgeClaim answer(String batchId, boolean accepted) {
        return new ClaimCommand.AcknowledgeClaim(
                batchId, accepted ? "A2" : "A7", "status 20", accepted, accepted ? "ICN1" : null);
    }

    static Settlement settlement(String remittance, long paid, long contractual, long patient, long open) {
        return new Settlement(
                remittance,
                "TRACE1",
                "1",
                paid + contractual + patient + open,
                paid,
                contractual,
                patient,
                open,
                "ICN1",
                List.of(),
                List.of());
    }

    /** @param open what the next payer decides */
    private static Settlement passedOn(long paid, long contractual, long open) {
        return new Settlement(
                "remittance-1",
                "TRACE1",
                "19",
                paid + contractual + open,
                paid,
                contractual,
                0,
                open,
                "ICN1",
                List.of(),
                List.of(),
                "Second Payer");
    }

    static ClaimCommand.Adjudicate adjudicate(long paid, long contractual, long patient) {
        return new ClaimCommand.Adjudicate(
                settlement("remittance-1", paid, contractual, patient, CHARGE - paid - contractual - patient));
    }

    static List<ClaimEvent> after(ClaimCommand... commands) {
        ClaimDecider decider = new ClaimDecider();
        ClaimState state = decider.initial();
        List<ClaimEvent> events = new ArrayList<>();
        for (ClaimCommand command : commands) {
            for (ClaimEvent event : decider.decide(command, state, new Situation(Given.NOW, TOMAS))) {
                state = decider.evolve(state, event);
                events.add(event);
            }
        }
        return events;
    }

    /** Every state that a claim can be in, with a way there. */
    static Map<ClaimState.Phase, List<ClaimEvent>> states() {
        Map<ClaimState.Phase, List<ClaimEvent>> states = new LinkedHashMap<>();
        states.put(ClaimState.Phase.UNOPENED, List.of());
        states.put(ClaimState.Phase.NEEDS_WORK, after(open(unheard())));
        states.put(ClaimState.Phase.READY, after(open(dossier())));
        states.put(ClaimState.Phase.SUBMITTED, after(open(dossier()), SUBMIT));
        states.put(ClaimState.Phase.ACCEPTED, after(open(dossier()), SUBMIT, set(true), answer(true)));
        states.put(ClaimState.Phase.REJECTED, after(open(dossier()), SUBMIT, set(true), answer(false)));
        states.put(ClaimState.Phase.PAID, adjudicated(CHARGE - 5_000, 5_000, 0));
        states.put(ClaimState.Phase.PATIENT_BALANCE, adjudicated(100_000, CHARGE - 120_000, 20_000));
        states.put(ClaimState.Phase.PAID_PARTLY, adjudicated(100_000, 5_000, 0));
        states.put(ClaimState.Phase.DENIED, adjudicated(0, 0, 0));
        states.put(
                ClaimState.Phase.FORWARDED,
                after(
                        open(dossier()),
                        SUBMIT,
                        set(true),
                        answer(true),
                        new ClaimCommand.Adjudicate(passedOn(100_000, CHARGE - 120_000, 20_000))));
        states.put(
                ClaimState.Phase.CLOSED,
                after(open(dossier()), SUBMIT, answer(true), adjudicate(0, 0, 0), new ClaimCommand.Close("too small")));
        return states;
    }

    private static List<ClaimEvent> adjudicated(long paid, long contractual, long patient) {
        return after(open(dossier()), SUBMIT, set(true), answer(true), adjudicate(paid, contractual, patient));
    }
}
