package clinic.billing.remittance;

import clinic.billing.remittance.RemittanceEvent.*;
import clinic.platform.testing.Given;
import java.time.LocalDate;
import java.util.List;

/** Payments of no claim, as far as their events have brought them. */
public final class Payments {

    private Payments() {}

    public static RemittanceState received(long cents) {
        return folded(List.of(received(cents, "ACH")));
    }

    public static RemittanceState posted(long cents, String method) {
        return folded(List.of(received(cents, method), new Balanced(List.of(), Given.NOW)));
    }

    public static RemittanceState deposited(long cents, String depositId) {
        return evolved(posted(cents, "ACH"), new DepositMatched(depositId, cents, Given.NOW));
    }

    public static RemittanceState saidToCome(RemittanceState payment, Means means) {
        return evolved(payment, new MeansSaid(means, Given.NOW));
    }

    private static Received received(long cents, String method) {
        Advice advice = new Advice(
                "Cascade PPO",
                "1512345678",
                "TRACE1",
                cents,
                method,
                LocalDate.parse("2026-03-02"),
                List.of(),
                List.of());
        return new Received(Remittance.id(advice), advice, "file-1", "sha-1", "SENDER|1|1|0001", Given.NOW);
    }

    private static RemittanceState folded(List<RemittanceEvent> events) {
        return Given.of(new RemittanceDecider()).given(events).state();
    }

    private static RemittanceState evolved(RemittanceState state, RemittanceEvent event) {
        return new RemittanceDecider().evolve(state, event);
    }
}
