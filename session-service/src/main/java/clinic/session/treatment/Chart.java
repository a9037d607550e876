package clinic.session.treatment;

import clinic.session.treatment.SessionEvent.VitalsRecorded;
import clinic.session.treatment.SessionEvent.WeightRecorded;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a begun session knows, whatever its phase.
 *
 * @param clearance null before it
 * @param leaving how the visit ended so far
 * @param events how many events there are: the next one's sequence
 */
public record Chart(
        Plan plan,
        Protocol protocol,
        boolean walkIn,
        Instant arrivedAt,
        Preassessment before,
        Drug drug,
        @Nullable Clearance clearance,
        Watch watch,
        Leaving leaving,
        List<NotedDeviation> deviations,
        long events) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** A deviation and the sequence of the event that brought it. */
    public record NotedDeviation(Deviation deviation, long sequence) {}

    /**
     * What the prescriber cleared the patient with.
     *
     * @param reading the newest one that was known
     * @param weight the one that the dose is worked out from; one that is taken later does not change it
     */
    public record Clearance(
            Instant at,
            @Nullable VitalsRecorded reading,
            @Nullable WeightRecorded weight) {}

    /**
     * @param overAt when the patient was discharged or left, or the treatment was called off
     * @param calledOff over without a dose; a dose that comes to light opens the visit again: somebody has to watch
     */
    public record Leaving(
            @Nullable Instant rideHereAt,
            @Nullable Instant instructionsAt,
            @Nullable Instant overAt,
            boolean calledOff) {

        Leaving dosed() {
            return calledOff ? new Leaving(rideHereAt, instructionsAt, null, false) : this;
        }
    }

    public Chart {
        deviations = List.copyOf(deviations);
    }

    static Chart begun(SessionEvent.SessionBegun e) {
        return new Chart(
                e.plan(),
                e.protocol(),
                e.walkIn(),
                e.occurredAt(),
                Preassessment.EMPTY,
                Drug.NONE,
                null,
                Watch.EMPTY,
                new Leaving(null, null, null, false),
                List.of(),
                1);
    }

    public boolean esketamine() {
        return plan.treatment() == Treatment.ESKETAMINE;
    }

    /** Minutes of observation that the protocol asks for after the last dose. */
    public int observationMinutes() {
        return esketamine()
                ? protocol.devices().observationMinutes()
                : protocol.infusion().observationMinutes();
    }

    public List<NotedDeviation> unexplained() {
        return deviations.stream().filter(d -> d.deviation().reason() == null).toList();
    }

    /** What of this reading is beyond the limits of this session. */
    public List<Limit> passed(VitalsRecorded reading) {
        return VitalRules.passed(reading, protocol.limits());
    }

    /** That moment on a clock at the site. */
    public String clock(Instant at) {
        return CLOCK.format(at.atZone(plan.zone()));
    }

    /** A time that is read off a clock has no seconds, so within one minute nothing is before anything. */
    static boolean isBefore(Instant at, Instant other) {
        return at.isBefore(other.truncatedTo(ChronoUnit.MINUTES));
    }

    String nextDeviationId() {
        return "deviation-" + (deviations.size() + 1);
    }
}
