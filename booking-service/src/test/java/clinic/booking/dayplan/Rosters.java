package clinic.booking.dayplan;

import clinic.booking.dayplan.Roster.Chair;
import clinic.booking.dayplan.Roster.Duty;
import clinic.booking.dayplan.Roster.Pump;
import clinic.booking.dayplan.Roster.Shift;
import clinic.booking.dayplan.Roster.Treatment;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Rosters for tests: a Tuesday in Denver after the Monday at noon UTC that tests call now. */
public final class Rosters {

    public static final LocalDate DATE = LocalDate.of(2026, 3, 3);
    public static final String DAY = DayPlan.id("main", DATE);

    private Rosters() {}

    public static Roster of(int chairs, int nurses) {
        return new Roster(
                "Main Street",
                "America/Denver",
                LocalTime.of(8, 0),
                LocalTime.of(18, 0),
                IntStream.rangeClosed(1, chairs)
                        .mapToObj(n -> new Chair("chair-" + n, "Chair " + n, null))
                        .toList(),
                List.of(new Pump("pump-a", "Pump A")),
                java.util.stream.Stream.concat(
                                IntStream.rangeClosed(1, nurses)
                                        .mapToObj(n -> shift("staff-nurse-" + n, "Nurse " + n, Duty.NURSE, 8, 18, 100)),
                                java.util.stream.Stream.of(
                                        shift("staff-lindgren", "Dr Lindgren", Duty.PRESCRIBER, 8, 17, 0)))
                        .toList(),
                Map.of(
                        Phase.CHECK_IN,
                        100,
                        Phase.DOSING,
                        100,
                        Phase.OBSERVATION,
                        33,
                        Phase.DISCHARGE,
                        50,
                        Phase.TURNOVER,
                        0),
                List.of(
                        new Treatment("ESKETAMINE", "Esketamine", false, blocks(20, 10, 120, 10, 15)),
                        new Treatment("IV_KETAMINE", "IV ketamine", true, blocks(20, 40, 60, 10, 15))));
    }

    private static Shift shift(String id, String name, Duty duty, int from, int to, int capacity) {
        return new Shift(id, name, duty, LocalTime.of(from, 0), LocalTime.of(to, 0), capacity);
    }

    private static List<Block> blocks(int checkIn, int dosing, int observation, int discharge, int turnover) {
        return List.of(
                new Block(Phase.CHECK_IN, checkIn),
                new Block(Phase.DOSING, dosing),
                new Block(Phase.OBSERVATION, observation),
                new Block(Phase.DISCHARGE, discharge),
                new Block(Phase.TURNOVER, turnover));
    }
}
