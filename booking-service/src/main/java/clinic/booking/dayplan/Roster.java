package clinic.booking.dayplan;

import clinic.platform.decider.BadInput;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** @throws BadInput naming the field that cannot be right */
    public void check() {
        BadInput.check(!siteName.isBlank(), "siteName", "A site needs a name.");
        BadInput.check(
                ZoneId.getAvailableZoneIds().contains(zone),
                "zone",
                "The zone is an IANA name such as America/Denver.");
        BadInput.check(opens.isBefore(closes), "closes", "The site closes before it opens.");
        BadInput.check(!chairs.isEmpty(), "chairs", "A day without chairs can't be booked.");
        distinct(chairs.stream().map(Chair::id), "chairs");
        distinct(pumps.stream().map(Pump::id), "pumps");
        distinct(treatments.stream().map(Treatment::code), "treatments");
        for (Shift shift : shifts) {
            BadInput.check(shift.from().isBefore(shift.to()), "shifts", "A shift ends before it begins.");
            BadInput.check(shift.capacityHundredths() >= 0, "shifts", "A capacity is not negative.");
        }
        BadInput.check(
                loadHundredths.values().stream().allMatch(l -> l >= 0), "loadHundredths", "A load is not negative.");
        for (Treatment treatment : treatments) {
            BadInput.check(
                    treatment.blocks().stream().allMatch(b -> b.minutes() >= 0)
                            && treatment.blocks().stream()
                                            .mapToInt(Block::minutes)
                                            .sum()
                                    > 0,
                    "treatments",
                    "A treatment takes some time.");
        }
    }

    private static void distinct(Stream<String> ids, String field) {
        Set<String> seen = new HashSet<>();
        ids.forEach(id -> {
            BadInput.check(!id.isBlank(), field, "An id is missing.");
            BadInput.check(seen.add(id), field, "An id is given twice.");
        });
    }
}
