package clinic.booking.dayplan;

import static clinic.booking.dayplan.Rosters.DATE;
import static clinic.platform.testing.Given.NOW;

import clinic.platform.testing.Given;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A roster that lacks something is not taken, whatever it lacks. */
class RosterCheckTest {

    private static final Roster WHOLE = Rosters.of(1, 1);

    private static void refused(Roster roster, String field) {
        Given.of(new DayPlanDecider())
                .when(new DayPlanCommand.OpenDay("main", DATE, roster, NOW))
                .thenBadInput(field);
    }

    private static Roster with(Roster.Chair chair, Roster.Shift shift, Roster.Treatment treatment) {
        return new Roster(
                WHOLE.siteName(),
                WHOLE.zone(),
                WHOLE.opens(),
                WHOLE.closes(),
                List.of(chair),
                List.of(),
                List.of(shift),
                WHOLE.loadHundredths(),
                List.of(treatment));
    }

    @Test
    void whatever_has_an_id_has_a_name_and_a_shift_has_somebody() {
        Roster.Chair chair = WHOLE.chairs().getFirst();
        Roster.Shift shift = WHOLE.shifts().getFirst();
        Roster.Treatment treatment = WHOLE.treatments().getFirst();
        refused(with(new Roster.Chair("chair-1", null, null), shift, treatment), "chairs");
        refused(with(new Roster.Chair(null, "Chair 1", null), shift, treatment), "chairs");
        Roster.Shift nobodys = new Roster.Shift(" ", "N", shift.duty(), shift.from(), shift.to(), 100);
        refused(with(chair, nobodys, treatment), "shifts");
        Roster.Shift timeless = new Roster.Shift("staff-1", "N", shift.duty(), null, shift.to(), 100);
        refused(with(chair, timeless, treatment), "shifts");
        Roster.Shift idle = new Roster.Shift("staff-1", "N", null, shift.from(), shift.to(), 100);
        refused(with(chair, idle, treatment), "shifts");
        refused(with(chair, shift, new Roster.Treatment("X", "", false, treatment.blocks())), "treatments");
        refused(with(chair, shift, new Roster.Treatment("X", "X", false, List.of(new Block(null, 5)))), "treatments");
    }

    @Test
    void a_site_has_a_name_a_zone_and_hours() {
        refused(site(null, "America/Denver", LocalTime.of(18, 0)), "siteName");
        refused(site("Main", null, LocalTime.of(18, 0)), "zone");
        refused(site("Main", "America/Denver", null), "closes");
    }

    private static Roster site(String name, String zone, LocalTime closes) {
        return new Roster(
                name,
                zone,
                WHOLE.opens(),
                closes,
                WHOLE.chairs(),
                List.of(),
                List.of(),
                WHOLE.loadHundredths(),
                WHOLE.treatments());
    }

    @Test
    void nobody_plans_a_day_that_no_calendar_holds() {
        Given.of(new DayPlanDecider())
                .when(new DayPlanCommand.OpenDay("main", LocalDate.of(999_999, 1, 1), WHOLE, NOW))
                .thenBadInput("date");
    }
}
