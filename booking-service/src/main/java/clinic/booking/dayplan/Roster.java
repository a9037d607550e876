package clinic.booking.dayplan;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a site can offer on one day.
 *
 * @param zone IANA name; all local times are in it
 * @param loadHundredths how much of one nurse a patient takes in each phase, in hundredths; absent = none
 */
public record Roster(
        String siteName,
        String zone,
        LocalTime opens,
        LocalTime closes,
        List<Chair> chairs,
        List<Pump> pumps,
        List<Shift> shifts,
        Map<Phase, Integer> loadHundredths,
        List<Treatment> treatments) {

    public Roster {
        chairs = List.copyOf(chairs);
        pumps = List.copyOf(pumps);
        shifts = List.copyOf(shifts);
        loadHundredths = Map.copyOf(loadHundredths);
        treatments = List.copyOf(treatments);
    }

    /** @param note for the staff, e.g. "window" */
    public record Chair(String id, String name, @Nullable String note) {}

    /** An infusion pump. */
    public record Pump(String id, String name) {}

    /** Whether a shift counts towards nurse capacity or prescriber cover. */
    public enum Duty {
        NURSE,
        PRESCRIBER
    }

    /**
     * One person's presence.
     *
     * @param capacityHundredths load that a nurse can carry, in hundredths of one patient at full attention; 0 for a
     *     prescriber
     */
    public record Shift(String staffId, String name, Duty duty, LocalTime from, LocalTime to, int capacityHundredths) {}

    /** @param code e.g. ESKETAMINE */
    public record Treatment(String code, String name, boolean needsPump, List<Block> blocks) {

        public Treatment {
            blocks = List.copyOf(blocks);
        }
    }

    Optional<Chair> chair(String id) {
        return chairs.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    public Optional<Treatment> treatment(String code) {
        return treatments.stream().filter(t -> t.code().equals(code)).findFirst();
    }

    Stream<Shift> on(Duty duty) {
        return shifts.stream().filter(s -> s.duty() == duty);
    }

    /** @throws clinic.platform.decider.BadInput naming the field that cannot be right */
    public void check() {
        RosterCheck.of(this);
    }
}
