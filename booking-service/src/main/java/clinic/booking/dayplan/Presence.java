package clinic.booking.dayplan;

import clinic.booking.dayplan.Roster.Duty;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is there when. Shifts of one person that meet or overlap are one stay. */
final class Presence {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private final DayPlanState.Open day;

    Presence(DayPlanState.Open day) {
        this.day = day;
    }

    private record Stay(LocalTime from, LocalTime to) {}

    /** In the order of the roster, each once. */
    Stream<String> staff(Duty duty) {
        return day.roster().on(duty).map(Roster.Shift::staffId).distinct();
    }

    boolean throughout(Duty duty, String staffId, Instant from, Instant to) {
        return stays(duty, staffId).stream()
                .anyMatch(stay -> !from.isBefore(day.at(stay.from())) && !to.isAfter(day.at(stay.to())));
    }

    /** E.g. "Dr Lindgren is there 08:00–12:00, 13:00–17:30". */
    String described(Duty duty, String staffId) {
        return day.roster()
                .on(duty)
                .filter(shift -> shift.staffId().equals(staffId))
                .findFirst()
                .map(shift -> shift.name() + " is there "
                        + stays(duty, staffId).stream()
                                .map(stay -> CLOCK.format(stay.from()) + "–" + CLOCK.format(stay.to()))
                                .collect(Collectors.joining(", ")))
                .orElse("nobody is on the roster");
    }

    private List<Stay> stays(Duty duty, String staffId) {
        List<Stay> stays = new ArrayList<>();
        day.roster()
                .on(duty)
                .filter(shift -> shift.staffId().equals(staffId))
                .sorted(Comparator.comparing(Roster.Shift::from))
                .forEach(shift -> {
                    Stay last = stays.isEmpty() ? null : stays.getLast();
                    if (last == null || shift.from().isAfter(last.to())) {
                        stays.add(new Stay(shift.from(), shift.to()));
                    } else if (shift.to().isAfter(last.to())) {
                        stays.set(stays.size() - 1, new Stay(last.from(), shift.to()));
                    }
                });
        return stays;
    }
}
