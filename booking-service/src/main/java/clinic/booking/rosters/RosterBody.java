package clinic.booking.rosters;

import clinic.booking.dayplan.Phase;
import clinic.booking.dayplan.Roster;
import clinic.platform.decider.BadInput;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A roster as a program sends it; load and treatments may be left out for the sample ones. */
record RosterBody(
        String siteName,
        String zone,
        LocalTime opens,
        LocalTime closes,
        List<Roster.Chair> chairs,
        @Nullable List<Roster.Pump> pumps,
        @Nullable List<Roster.Shift> shifts,
        @Nullable Map<Phase, Integer> loadHundredths,
        @Nullable List<Roster.Treatment> treatments) {

    /** @throws BadInput naming the list that is missing or has a gap; what else is missing the roster says itself */
    Roster roster() {
        BadInput.check(chairs != null, "chairs", "A day without chairs can't be booked.");
        complete(chairs, "chairs");
        complete(pumps, "pumps");
        complete(shifts, "shifts");
        complete(treatments, "treatments");
        if (loadHundredths != null) {
            complete(loadHundredths.values(), "loadHundredths");
        }
        return new Roster(
                siteName,
                zone,
                opens,
                closes,
                chairs,
                pumps == null ? List.of() : pumps,
                shifts == null ? List.of() : shifts,
                loadHundredths == null ? Templates.LOAD : loadHundredths,
                treatments == null ? Templates.TREATMENTS : treatments);
    }

    private static void complete(@Nullable Collection<?> all, String field) {
        BadInput.check(all == null || all.stream().allMatch(Objects::nonNull), field, "An entry is empty.");
    }
}
