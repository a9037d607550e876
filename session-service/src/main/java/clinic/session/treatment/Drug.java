package clinic.session.treatment;

import clinic.session.treatment.SessionEvent.DeviceGiven;
import clinic.session.treatment.SessionEvent.InfusionStarted;
import clinic.session.treatment.SessionEvent.InfusionStopped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the patient was given, each with the sequence of the event that proves it. */
public record Drug(
        List<Proved<DeviceGiven>> devices,
        @Nullable Proved<InfusionStarted> started,
        @Nullable Proved<InfusionStopped> stopped) {

    static final Drug NONE = new Drug(List.of(), null, null);

    /** An event of this session and its place in it. */
    public record Proved<E>(E event, long sequence) {}

    public Drug {
        devices = List.copyOf(devices);
    }

    public boolean given() {
        return !devices.isEmpty() || started != null;
    }

    public boolean infusing() {
        return started != null && stopped == null;
    }

    public int deviceMg() {
        return devices.stream().mapToInt(d -> d.event().doseMg()).sum();
    }

    /** When the first device was given or the infusion began; null before. */
    public @Nullable Instant firstAt() {
        if (started != null) {
            return started.event().occurredAt();
        }
        return devices.isEmpty() ? null : devices.getFirst().event().occurredAt();
    }

    /** When the last device was given or the infusion stopped; null before. */
    public @Nullable Instant lastAt() {
        if (started != null) {
            return stopped == null ? null : stopped.event().occurredAt();
        }
        return devices.isEmpty() ? null : devices.getLast().event().occurredAt();
    }

    Drug with(SessionEvent.Dosing event, long sequence) {
        return switch (event) {
            case DeviceGiven e -> {
                List<Proved<DeviceGiven>> more = new ArrayList<>(devices);
                more.add(new Proved<>(e, sequence));
                yield new Drug(more, started, stopped);
            }
            case InfusionStarted e -> new Drug(devices, new Proved<>(e, sequence), stopped);
            case InfusionStopped e -> new Drug(devices, started, new Proved<>(e, sequence));
            case SessionEvent.DosingStopped e -> this;
        };
    }
}
