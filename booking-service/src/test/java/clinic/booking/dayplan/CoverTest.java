package clinic.booking.dayplan;

import static clinic.booking.dayplan.DayPlanRefused.Reason.PRESCRIBER_COVER;
import static clinic.booking.dayplan.DayPlanRefused.Reason.ROSTER_SHRINKS_UNDER_BOOKINGS;
import static clinic.booking.dayplan.Rosters.DATE;
import static clinic.platform.testing.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.booking.dayplan.Roster.Duty;
import clinic.booking.dayplan.Roster.Shift;
import clinic.platform.testing.Given;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who must be there, who is, and what happens to the booked when that changes. */
class CoverTest {

    private static final Shift NURSE = shift("staff-osei", Duty.NURSE, "08:00", "18:00", 200);
    private static final Shift LINDGREN = shift("staff-lindgren", Duty.PRESCRIBER, "08:00", "17:00", 0);
    private static final Shift RAO = shift("staff-rao", Duty.PRESCRIBER, "08:00", "17:00", 0);

    private static Shift shift(String id, Duty duty, String from, String to, int capacity) {
        return new Shift(id, id.substring(6), duty, LocalTime.parse(from), LocalTime.parse(to), capacity);
    }

    private static Roster roster(Shift... shifts) {
        Roster r = Rosters.of(2, 0);
        return new Roster(
                r.siteName(),
                r.zone(),
                r.opens(),
                r.closes(),
                r.chairs(),
                r.pumps(),
                List.of(shifts),
                r.loadHundredths(),
                r.treatments());
    }

    private static Given<DayPlanCommand, DayPlanState, DayPlanEvent> day(Shift... shifts) {
        return Given.of(new DayPlanDecider()).given(new DayPlanEvent.DayOpened("main", DATE, roster(shifts), NOW));
    }

    private static Instant at(String time) {
        return DATE.atTime(LocalTime.parse(time))
                .atZone(ZoneId.of("America/Denver"))
                .toInstant();
    }

    private static DayPlanCommand reserve(
            String n, String start, String nurse, String prescriber, Set<Rule> overrides) {
        return new DayPlanCommand.Reserve(
                new Request(
                        "visit-" + n,
                        "patient-" + n,
                        "ESKETAMINE",
                        at(start),
                        null,
                        null,
                        nurse,
                        prescriber,
                        overrides,
                        overrides.isEmpty() ? null : "the patient must not wait",
                        false),
                NOW);
    }

    private static DayPlanCommand reserve(String n, String start) {
        return reserve(n, start, null, null, Set.of());
    }

    private static Reservation held(List<DayPlanEvent> events) {
        return ((DayPlanEvent.Reserved) events.getFirst()).reservation();
    }

    @Test
    void a_day_without_any_prescriber_refuses_by_the_rule_and_has_no_free_time() {
        day(NURSE)
                .when(reserve("a", "09:00"))
                .thenRefused(PRESCRIBER_COVER)
                .saying("nobody is on the roster")
                .saying("Nothing more is free");
        var open = (DayPlanState.Open) day(NURSE).state();
        assertThat(new Allocator(open)
                        .firstFree(Request.of("visit-a", "patient-a", "ESKETAMINE", at("09:00")), at("09:00")))
                .isEmpty();
    }

    @Test
    void cover_is_overridden_with_a_reason_even_where_nobody_is_rostered() {
        day(NURSE)
                .when(reserve("a", "09:00", null, null, Set.of(Rule.PRESCRIBER_COVER)))
                .and(events -> {
                    assertThat(held(events).overridden()).containsExactly(Rule.PRESCRIBER_COVER);
                    assertThat(held(events).prescriberId()).isEmpty();
                });
    }

    @Test
    void a_day_that_does_not_offer_a_treatment_has_no_free_time_for_it() {
        var open = (DayPlanState.Open) day(NURSE, LINDGREN).state();
        assertThat(new Allocator(open)
                        .firstFree(Request.of("visit-a", "patient-a", "MASSAGE", at("09:00")), at("09:00")))
                .isEmpty();
    }

    @Test
    void shifts_that_meet_are_one_stay_and_a_gap_is_a_gap() {
        Shift morning = shift("staff-lindgren", Duty.PRESCRIBER, "08:00", "12:00", 0);
        Shift afternoon = shift("staff-lindgren", Duty.PRESCRIBER, "12:00", "17:00", 0);
        Shift later = shift("staff-lindgren", Duty.PRESCRIBER, "12:30", "17:00", 0);
        day(NURSE, morning, afternoon).when(reserve("a", "11:00")).thenTypes(DayPlanEvent.Reserved.class);
        day(NURSE, morning, later)
                .when(reserve("a", "11:00"))
                .thenRefused(PRESCRIBER_COVER)
                .saying("lindgren is there 08:00–12:00, 12:30–17:00");
    }

    @Test
    void a_nurse_whose_shifts_meet_stays_with_the_patient() {
        Shift morning = shift("staff-osei", Duty.NURSE, "08:00", "10:00", 200);
        Shift rest = shift("staff-osei", Duty.NURSE, "10:00", "18:00", 200);
        day(morning, rest, LINDGREN)
                .when(reserve("a", "09:00"))
                .and(events -> assertThat(held(events).nurseId()).isEqualTo("staff-osei"));
    }

    @Test
    void a_prescriber_is_replaced_by_giving_the_visits_to_another_one_first() {
        var both = day(NURSE, LINDGREN, RAO);
        var booked = both.given(both.when(reserve("a", "09:00")).events());
        DayPlanCommand withoutLindgren = new DayPlanCommand.ChangeRoster(roster(NURSE, RAO), NOW);
        booked.when(withoutLindgren).thenRefused(ROSTER_SHRINKS_UNDER_BOOKINGS).saying("A prescriber must be on site");

        var handed = booked.when(reserve("a", "09:00", null, "staff-rao", Set.of()));
        handed.and(events -> assertThat(held(events).prescriberId()).isEqualTo("staff-rao"));
        booked.given(handed.events()).when(withoutLindgren).thenTypes(DayPlanEvent.RosterChanged.class);
    }

    @Test
    void nobody_is_named_who_is_not_on_the_roster() {
        day(NURSE, LINDGREN)
                .when(reserve("a", "09:00", "staff-nobody", null, Set.of()))
                .thenBadInput("nurseId");
        day(NURSE, LINDGREN)
                .when(reserve("a", "09:00", null, "staff-nobody", Set.of()))
                .thenBadInput("prescriberId");
    }

    @Test
    void an_overridden_visit_does_not_give_away_the_nurse_of_the_one_beside_it() {
        Shift alone = shift("staff-osei", Duty.NURSE, "08:00", "18:00", 100);
        var day = day(alone, LINDGREN);
        var a = day.given(day.when(reserve("a", "09:00")).events());
        var b = a.given(a.when(reserve("b", "09:00", null, null, Set.of(Rule.NURSE_LOAD)))
                .events());

        b.when(new DayPlanCommand.ChangeRoster(roster(LINDGREN), NOW))
                .thenRefused(ROSTER_SHRINKS_UNDER_BOOKINGS)
                .saying("1 visit would lose");
    }

    @Test
    void a_roster_may_change_beside_an_overload_that_it_does_not_worsen() {
        Shift alone = shift("staff-osei", Duty.NURSE, "08:00", "18:00", 100);
        var day = day(alone, LINDGREN);
        var a = day.given(day.when(reserve("a", "09:00")).events());
        var b = a.given(a.when(reserve("b", "09:00", null, null, Set.of(Rule.NURSE_LOAD)))
                .events());

        b.when(new DayPlanCommand.ChangeRoster(roster(alone, LINDGREN, RAO), NOW))
                .thenTypes(DayPlanEvent.RosterChanged.class);
    }

    @Test
    void a_time_gone_by_is_proposed_only_to_who_enters_a_visit_afterwards() {
        var day = day(NURSE, LINDGREN);
        var taken = day.given(day.when(reserve("a", "09:00")).events());
        Request wish = new Request(
                "visit-c", "patient-c", "ESKETAMINE", at("09:00"), "chair-1", null, null, null, Set.of(), null, false);
        Request late = new Request(
                "visit-c", "patient-c", "ESKETAMINE", at("09:00"), "chair-1", null, null, null, Set.of(), null, true);

        taken.at(at("13:02")).when(new DayPlanCommand.Reserve(wish, NOW)).saying("Next free: Chair 1, 13:05");
        taken.at(at("13:02")).when(new DayPlanCommand.Reserve(late, NOW)).saying("Next free: Chair 2, 09:00");
    }
}
