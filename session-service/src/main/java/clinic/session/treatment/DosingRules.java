package clinic.session.treatment;

import java.time.Duration;
import java.time.Instant;
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
}
