package clinic.booking.rosters;

import clinic.booking.dayplan.Phase;
import clinic.booking.dayplan.Roster;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
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

    Roster roster() {
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
}
