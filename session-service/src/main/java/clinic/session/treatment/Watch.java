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
import org.jspecify.annotations.Nullable;

/** What was seen of the patient. Readings are kept in the order in which they happened, however late they came. */
public record Watch(
        List<VitalsRecorded> readings,
        List<Alarm> alarms,
        List<AdverseEventRecorded> adverseEvents,
        @Nullable RecoveryRecorded recovery,
        boolean bpCheckMissed) {

    static final Watch EMPTY = new Watch(List.of(), List.of(), List.of(), null, false);

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
    }

    public Optional<VitalsRecorded> latest() {
        return readings.isEmpty() ? Optional.empty() : Optional.of(readings.getLast());
    }

    /** The newest reading that had happened by then. */
    public Optional<VitalsRecorded> latestAt(Instant at) {
        return readings.stream().filter(r -> !r.occurredAt().isAfter(at)).reduce((earlier, later) -> later);
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
            case VitalsRecorded e -> new Watch(inOrder(e), alarms, adverseEvents, recovery, bpCheckMissed);
            case AlarmRaised e ->
                new Watch(readings, plus(alarms, new Alarm(e, null)), adverseEvents, recovery, bpCheckMissed);
            case AlarmAnswered e -> new Watch(readings, answered(e), adverseEvents, recovery, bpCheckMissed);
            case AdverseEventRecorded e -> new Watch(readings, alarms, plus(adverseEvents, e), recovery, bpCheckMissed);
            case RecoveryRecorded e -> new Watch(readings, alarms, adverseEvents, e, bpCheckMissed);
            case BpCheckMissed e -> new Watch(readings, alarms, adverseEvents, recovery, true);
            case SessionEvent.DeviationExplained e -> this;
        };
    }

    private List<VitalsRecorded> inOrder(VitalsRecorded reading) {
        List<VitalsRecorded> all = new ArrayList<>(readings);
        all.add(reading);
        all.sort(Comparator.comparing(VitalsRecorded::occurredAt));
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
