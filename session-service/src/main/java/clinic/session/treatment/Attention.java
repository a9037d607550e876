package clinic.session.treatment;

import java.util.Optional;

/** Why somebody has to look at a session now, in one line. */
public final class Attention {

    private Attention() {}

    public static Optional<String> of(SessionState.Begun session) {
        Chart chart = session.chart();
        if (session.phase() == Phase.SIGNED) {
            return Optional.empty();
        }
        if (chart.before().riskOpen()) {
            return Optional.of("Suicide risk to decide");
        }
        if (!chart.watch().openAlarms().isEmpty()) {
            Watch.Alarm alarm = chart.watch().openAlarms().getLast();
            return Optional.of(VitalRules.words(alarm.raised().passed()) + " at "
                    + chart.clock(alarm.raised().occurredAt()));
        }
        if (session instanceof SessionState.Cleared && chart.before().contraindicated()) {
            return Optional.of("Contraindicated since the clearance");
        }
        if (session instanceof SessionState.Preparing) {
            return chart.watch()
                    .latest()
                    .map(r -> VitalRules.passed(r, chart.protocol().limits()))
                    .filter(passed -> !passed.isEmpty())
                    .map(passed -> "Prescriber to decide: " + VitalRules.words(passed));
        }
        return Optional.empty();
    }
}
