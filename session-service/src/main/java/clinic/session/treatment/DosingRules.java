package clinic.session.treatment;

import clinic.session.treatment.Deviation.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How much, how many, how fast. Micrograms throughout; milligrams only where a device holds whole ones. */
public final class DosingRules {

    private static final int GRAMS_PER_KG = 1000;

    private DosingRules() {}

    /** Devices that make up the ordered dose; 0 while nothing is ordered. */
    public static int devicesOrdered(Chart chart) {
        return orderedMg(chart) / chart.protocol().devices().doseMgPerDevice();
    }

    static int orderedMg(Chart chart) {
        SessionEvent.TreatmentOrdered order = chart.before().order();
        return order == null || order.doseMg() == null ? 0 : order.doseMg();
    }

    static boolean doseComplete(Chart chart) {
        return chart.drug().deviceMg() >= orderedMg(chart);
    }

    /** The earliest moment for the next device; null before the first. */
    public static @Nullable Instant nextDeviceFrom(Chart chart) {
        Instant last = chart.drug().lastAt();
        return last == null
                ? null
                : last.plus(Duration.ofMinutes(chart.protocol().devices().gapMinutes()));
    }

    /** Body weight times the ordered dose, rounded to the nearest microgram. */
    public static long plannedMicrograms(int weightGrams, int microgramsPerKg) {
        return ((long) weightGrams * microgramsPerKg + GRAMS_PER_KG / 2) / GRAMS_PER_KG;
    }

    static @Nullable Deviation tooEarly(Chart chart, Instant at, @Nullable String reason) {
        Instant from = nextDeviceFrom(chart);
        if (from == null || !at.isBefore(from)) {
            return null;
        }
        Instant last = from.minus(Duration.ofMinutes(chart.protocol().devices().gapMinutes()));
        String fact = Duration.between(last, at).toMinutes() + " min after the last device instead of "
                + chart.protocol().devices().gapMinutes();
        return new Deviation(chart.nextDeviationId(), Rule.DEVICE_GAP, fact, reason);
    }

    /** An expired drug isn't given by mistake: without a reason the order is refused, with one it is a deviation. */
    static @Nullable Deviation expired(Chart chart, Instant at, LocalDate expiresOn, @Nullable String reason) {
        LocalDate today = at.atZone(chart.plan().zone()).toLocalDate();
        if (!expiresOn.isBefore(today)) {
            return null;
        }
        SessionRefused.unless(
                reason != null,
                Reason.EXPIRED_DRUG,
                "This lot expired on " + expiresOn
                        + ". Take another one; if it was given all the same, record it with the reason.");
        return new Deviation(chart.nextDeviationId(), Rule.EXPIRED_DRUG, "expired on " + expiresOn, reason);
    }

    static @Nullable Deviation infusion(
            Chart chart, SessionEvent.InfusionStarted started, Instant stoppedAt, long given, @Nullable String reason) {
        long minutes = Duration.between(started.occurredAt(), stoppedAt).toMinutes();
        if (given != started.plannedMicrograms()) {
            String fact = Milligrams.number(given) + " of " + Milligrams.of(started.plannedMicrograms()) + " in "
                    + minutes + " min";
            return new Deviation(chart.nextDeviationId(), Rule.DOSE_NOT_AS_ORDERED, fact, reason);
        }
        if (Math.abs(minutes - started.plannedMinutes())
                > chart.protocol().infusion().toleranceMinutes()) {
            String fact = minutes + " min instead of " + started.plannedMinutes();
            return new Deviation(chart.nextDeviationId(), Rule.INFUSION_DURATION, fact, reason);
        }
        return null;
    }
}
