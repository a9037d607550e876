package clinic.session.treatment;

import clinic.session.treatment.Deviation.Rule;
import clinic.session.treatment.SessionEvent.InfusionStarted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was not as it should have been when an infusion stopped. That it stopped is a fact and never refused; given and
 * wasted have to make what was drawn, and who saw the waste has to be named, before the record is signed.
 */
final class InfusionRules {

    private InfusionRules() {}

    private record Broken(Rule rule, String fact) {}

    /** One deviation of the first rule, with all that was not as it should have been. */
    static @Nullable Deviation deviation(Chart chart, InfusionStarted started, SessionCommand.StopInfusion c) {
        List<Broken> drug = drug(chart, started, c);
        List<Broken> broken = new ArrayList<>(drug);
        dose(chart, started, c).ifPresent(broken::add);
        if (broken.isEmpty()) {
            return null;
        }
        String facts = String.join("; ", broken.stream().map(Broken::fact).toList());
        Rule first = broken.getFirst().rule();
        if (drug.isEmpty()) {
            return new Deviation(chart.nextDeviationId(), first, facts, c.reason());
        }
        String said = c.reason() == null ? "" : "; said: " + c.reason();
        return new Deviation(chart.nextDeviationId(), first, facts + said, null);
    }

    /** Missing drug and an unseen waste stay open: why the dose was another one is no reason for them. */
    private static List<Broken> drug(Chart chart, InfusionStarted started, SessionCommand.StopInfusion c) {
        List<Broken> broken = new ArrayList<>();
        long accounted = c.givenMicrograms() + c.wastedMicrograms();
        if (accounted != started.drawnMicrograms()) {
            broken.add(new Broken(
                    Rule.DRUG_NOT_ACCOUNTED,
                    "given and wasted make " + Milligrams.number(accounted) + " of "
                            + Milligrams.of(started.drawnMicrograms()) + " drawn"));
        }
        boolean wasted = c.wastedMicrograms() > 0;
        if (wasted && c.witness() == null && chart.protocol().infusion().wasteNeedsWitness()) {
            broken.add(new Broken(
                    Rule.WASTE_NOT_WITNESSED, "nobody named who saw " + Milligrams.of(c.wastedMicrograms()) + " go"));
        }
        return broken;
    }

    private static Optional<Broken> dose(Chart chart, InfusionStarted started, SessionCommand.StopInfusion c) {
        long minutes = Duration.between(started.occurredAt(), c.occurredAt()).toMinutes();
        if (c.givenMicrograms() != started.plannedMicrograms()) {
            String fact = Milligrams.number(c.givenMicrograms()) + " of " + Milligrams.of(started.plannedMicrograms())
                    + " in " + minutes + " min";
            return Optional.of(new Broken(Rule.DOSE_NOT_AS_ORDERED, fact));
        }
        int tolerance = chart.protocol().infusion().toleranceMinutes();
        return Math.abs(minutes - started.plannedMinutes()) > tolerance
                ? Optional.of(
                        new Broken(Rule.INFUSION_DURATION, minutes + " min instead of " + started.plannedMinutes()))
                : Optional.empty();
    }
}
