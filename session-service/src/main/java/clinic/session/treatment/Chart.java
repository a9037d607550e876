package clinic.session.treatment;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a begun session knows, whatever its phase.
 *
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
        Watch watch,
        Leaving leaving,
        List<NotedDeviation> deviations,
        long events) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** A deviation and the sequence of the event that brought it. */
    public record NotedDeviation(Deviation deviation, long sequence) {}

    /** @param overAt when the patient was discharged or left */
    public record Leaving(
            @Nullable Instant rideHereAt,
            @Nullable Instant instructionsAt,
            @Nullable Instant overAt) {}

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
                Watch.EMPTY,
                new Leaving(null, null, null),
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

    /** That moment on a clock at the site. */
    public String clock(Instant at) {
        return CLOCK.format(at.atZone(plan.zone()));
    }

    String nextDeviationId() {
        return "deviation-" + (deviations.size() + 1);
    }
}
