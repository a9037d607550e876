package clinic.booking.dayplan;

import clinic.booking.dayplan.Roster.Duty;
import java.time.Instant;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** Load and capacity of a day's nurses. Both are step functions, so they are compared where one of them steps. */
public final class NurseLoad {

    private NurseLoad() {}

    /** In hundredths of a nurse. */
    public static int at(Roster roster, Collection<Reservation> reservations, Instant moment) {
        int load = 0;
        for (Reservation reservation : reservations) {
            Phase phase = reservation.phaseAt(moment);
            load += phase == null ? 0 : roster.loadHundredths().getOrDefault(phase, 0);
        }
        return load;
    }

    /** In hundredths of a nurse. */
    public static int capacityAt(DayPlanState.Open day, Instant moment) {
        return day.roster()
                .on(Duty.NURSE)
                .filter(s -> !moment.isBefore(day.at(s.from())) && moment.isBefore(day.at(s.to())))
                .mapToInt(Roster.Shift::capacityHundredths)
                .sum();
    }

    /** By how much the load is above capacity, in hundredths of a nurse; 0 if it is not. */
    static int excessAt(DayPlanState.Open day, Collection<Reservation> reservations, Instant moment) {
        return Math.max(0, at(day.roster(), reservations, moment) - capacityAt(day, moment));
    }

    /** The moments in the interval at which load or capacity can change, its beginning included. */
    public static SortedSet<Instant> steps(
            DayPlanState.Open day, Collection<Reservation> reservations, Instant from, Instant to) {
        SortedSet<Instant> steps = new TreeSet<>();
        steps.add(from);
        day.roster().on(Duty.NURSE).forEach(shift -> {
            steps.add(day.at(shift.from()));
            steps.add(day.at(shift.to()));
        });
        for (Reservation reservation : reservations) {
            Instant at = reservation.start();
            steps.add(at);
            for (Block block : reservation.blocks()) {
                at = at.plusSeconds(60L * block.minutes());
                steps.add(at);
            }
        }
        return new TreeSet<>(steps.subSet(from, to));
    }
}
