package clinic.session.treatment;

import clinic.session.treatment.SessionEvent.AdverseEventRecorded;
import clinic.session.treatment.SessionEvent.AlarmAnswered;
import clinic.session.treatment.SessionEvent.AlarmRaised;
import clinic.session.treatment.SessionEvent.BpCheckMissed;
import clinic.session.treatment.SessionEvent.RecoveryRecorded;
import clinic.session.treatment.SessionEvent.VitalsRecorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was seen of the patient. Readings and scores stand in the order in which they happened, however late they came. */
public record Watch(
        List<VitalsRecorded> readings,
        List<Alarm> alarms,
        List<AdverseEventRecorded> adverseEvents,
        List<RecoveryRecorded> recoveries,
        boolean bpCheckMissed) {

    static final Watch EMPTY = new Watch(List.of(), List.of(), List.of(), List.of(), false);

    /** A reading beyond the limits, and how that was answered; null while it is open. */
    public record Alarm(AlarmRaised raised, @Nullable AlarmAnswered answered) {

        public boolean open() {
            return answered == null;
        }
    }

    public Watch {
        readings = List.copyOf(readings);
        alarms = List.copyOf(alarms);
        adverseEvents = List.copyOf(adverseEvents);
        recoveries = List.copyOf(recoveries);
    }

    public Optional<VitalsRecorded> latest() {
        return readings.isEmpty() ? Optional.empty() : Optional.of(readings.getLast());
    }

    /** The newest reading that had happened by then. */
    public Optional<VitalsRecorded> latestAt(Instant at) {
        return readings.stream().filter(r -> !r.occurredAt().isAfter(at)).reduce((earlier, later) -> later);
    }

    /**
     * The reading that an order of that time is judged by: one has to be there by then, and one that is known to have
     * come after it counts as well. An order is not put back to before a patient got worse.
     */
    Optional<VitalsRecorded> judgedAt(Instant at) {
        return latestAt(at).flatMap(r -> latest());
    }

    /** The same, where a reading from before {@code from} says nothing. */
    Optional<VitalsRecorded> judgedBetween(Instant from, Instant at) {
        return latestAt(at).filter(r -> !r.occurredAt().isBefore(from)).flatMap(r -> latest());
    }

    /** The same for the recovery score. */
    Optional<RecoveryRecorded> recoveryBetween(Instant from, Instant at) {
        return recoveries.stream()
                .filter(r -> !r.occurredAt().isBefore(from) && !r.occurredAt().isAfter(at))
                .findFirst()
                .map(r -> recoveries.getLast());
    }

    /** When the patient was last looked at; null before. */
    @Nullable
    Instant lastSeenAt() {
        return Stream.concat(
                        readings.stream().map(VitalsRecorded::occurredAt),
                        recoveries.stream().map(RecoveryRecorded::occurredAt))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Readings from then on that are beyond the limits and have raised no alarm. */
    List<VitalsRecorded> unalarmed(Instant from, Protocol.Limits limits) {
        return readings.stream()
                .filter(r -> !r.occurredAt().isBefore(from))
                .filter(r -> !VitalRules.passed(r, limits).isEmpty())
                .filter(r ->
                        alarms.stream().noneMatch(a -> a.raised().readingId().equals(r.readingId())))
                .toList();
    }

    public List<Alarm> openAlarms() {
        return alarms.stream().filter(Alarm::open).toList();
    }

    public boolean anyBetween(Instant from, Instant to) {
        return readings.stream()
                .anyMatch(r -> !r.occurredAt().isBefore(from) && !r.occurredAt().isAfter(to));
    }

    Watch with(SessionEvent.Monitoring event) {
        return switch (event) {
            case VitalsRecorded e -> new Watch(inOrder(e), alarms, adverseEvents, recoveries, bpCheckMissed);
            case AlarmRaised e ->
                new Watch(readings, plus(alarms, new Alarm(e, null)), adverseEvents, recoveries, bpCheckMissed);
            case AlarmAnswered e -> new Watch(readings, answered(e), adverseEvents, recoveries, bpCheckMissed);
            case AdverseEventRecorded e ->
                new Watch(readings, alarms, plus(adverseEvents, e), recoveries, bpCheckMissed);
            case RecoveryRecorded e -> new Watch(readings, alarms, adverseEvents, inOrder(e), bpCheckMissed);
            case BpCheckMissed e -> new Watch(readings, alarms, adverseEvents, recoveries, true);
            case SessionEvent.DeviationExplained e -> this;
        };
    }

    private List<VitalsRecorded> inOrder(VitalsRecorded reading) {
        List<VitalsRecorded> all = plus(readings, reading);
        all.sort(Comparator.comparing(VitalsRecorded::occurredAt));
        return all;
    }

    private List<RecoveryRecorded> inOrder(RecoveryRecorded score) {
        List<RecoveryRecorded> all = plus(recoveries, score);
        all.sort(Comparator.comparing(RecoveryRecorded::occurredAt));
        return all;
    }

    private List<Alarm> answered(AlarmAnswered answer) {
        return alarms.stream()
                .map(a -> a.raised().alarmId().equals(answer.alarmId()) ? new Alarm(a.raised(), answer) : a)
                .toList();
    }

    private static <T> List<T> plus(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }
}
