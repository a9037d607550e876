package clinic.booking.dayplan;

import static clinic.booking.dayplan.DayPlanRefused.Reason.CHAIR;
import static clinic.booking.dayplan.DayPlanRefused.Reason.DAY_ALREADY_OPEN;
import static clinic.booking.dayplan.DayPlanRefused.Reason.DAY_NOT_OPEN;
import static clinic.booking.dayplan.DayPlanRefused.Reason.NURSE_LOAD;
import static clinic.booking.dayplan.DayPlanRefused.Reason.OPENING_HOURS;
import static clinic.booking.dayplan.DayPlanRefused.Reason.PATIENT;
import static clinic.booking.dayplan.DayPlanRefused.Reason.PRESCRIBER_COVER;
import static clinic.booking.dayplan.DayPlanRefused.Reason.PUMP;
import static clinic.booking.dayplan.DayPlanRefused.Reason.ROSTER_SHRINKS_UNDER_BOOKINGS;
import static clinic.booking.dayplan.Rosters.DATE;
import static clinic.platform.testing.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.decider.Refused;
import clinic.platform.event.EventTypes;
import clinic.platform.testing.Given;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every command in both states of a day, and every rule of a reservation. */
class DayPlanLifecycleTest {

    private static final Roster ROSTER = Rosters.of(2, 2);
    private static final DayPlanEvent OPENED = new DayPlanEvent.DayOpened("main", DATE, ROSTER, NOW);

    private static Instant at(int hour, int minute) {
        return DATE.atTime(hour, minute).atZone(ZoneId.of("America/Denver")).toInstant();
    }

    private static DayPlanCommand.Reserve reserve(String n, String treatment, Instant start, String chair) {
        return new DayPlanCommand.Reserve(request(n, treatment, start, chair, Set.of(), null), NOW);
    }

    private static Request request(
            String n, String treatment, Instant start, String chair, Set<Rule> overrides, String reason) {
        return new Request(
                "visit-" + n, "patient-" + n, treatment, start, chair, null, null, null, overrides, reason, false);
    }

    private static DayPlanEvent reserved(String n, String treatment, Instant start, String chair) {
        return Given.of(new DayPlanDecider())
                .given(OPENED)
                .when(reserve(n, treatment, start, chair))
                .events()
                .getFirst();
    }

    private static Given<DayPlanCommand, DayPlanState, DayPlanEvent> opened() {
        return Given.of(new DayPlanDecider()).given(OPENED);
    }

    @Test
    void nothing_but_opening_can_be_asked_of_a_day_that_is_not_open() {
        var day = Given.of(new DayPlanDecider());
        day.when(new DayPlanCommand.OpenDay("main", DATE, ROSTER, NOW)).then(OPENED);
        day.when(new DayPlanCommand.ChangeRoster(ROSTER, NOW)).thenRefused(DAY_NOT_OPEN);
        day.when(reserve("a", "ESKETAMINE", at(9, 0), null)).thenRefused(DAY_NOT_OPEN);
        day.when(new DayPlanCommand.Release("visit-a", NOW)).thenRefused(DAY_NOT_OPEN);
    }

    @Test
    void an_open_day_takes_every_command() {
        opened().when(new DayPlanCommand.OpenDay("main", DATE, ROSTER, NOW)).thenNothing();
        opened().when(new DayPlanCommand.OpenDay("main", DATE, Rosters.of(3, 2), NOW))
                .thenRefused(DAY_ALREADY_OPEN);
        opened().when(new DayPlanCommand.ChangeRoster(ROSTER, NOW)).thenNothing();
        opened().when(new DayPlanCommand.ChangeRoster(Rosters.of(3, 2), NOW))
                .then(new DayPlanEvent.RosterChanged(Rosters.of(3, 2), NOW));
        opened().when(reserve("a", "ESKETAMINE", at(9, 0), null)).thenTypes(DayPlanEvent.Reserved.class);
        opened().when(new DayPlanCommand.Release("visit-a", NOW)).thenNothing();
        opened().given(reserved("a", "ESKETAMINE", at(9, 0), "chair-1"))
                .when(new DayPlanCommand.Release("visit-a", NOW))
                .then(new DayPlanEvent.Released("visit-a", NOW));
    }

    @Test
    void no_command_and_no_state_is_left_out_above() {
        assertThat(EventTypes.leaves(DayPlanCommand.class))
                .containsExactlyInAnyOrder(
                        DayPlanCommand.OpenDay.class,
                        DayPlanCommand.ChangeRoster.class,
                        DayPlanCommand.Reserve.class,
                        DayPlanCommand.Release.class);
        assertThat(EventTypes.leaves(DayPlanState.class))
                .containsExactlyInAnyOrder(DayPlanState.NotOpened.class, DayPlanState.Open.class);
    }

    @Test
    void a_reservation_states_what_was_decided() {
        opened().when(reserve("a", "IV_KETAMINE", at(9, 0), null)).and(events -> {
            Reservation r = ((DayPlanEvent.Reserved) events.getFirst()).reservation();
            assertThat(r.chairId()).isEqualTo("chair-1");
            assertThat(r.pumpId()).isEqualTo("pump-a");
            assertThat(r.prescriberId()).isEqualTo("staff-lindgren");
            assertThat(r.end()).isEqualTo(at(11, 10));
            assertThat(r.chairFreeAt()).isEqualTo(at(11, 25));
        });
    }

    @Test
    void the_same_reservation_again_changes_nothing() {
        opened().given(reserved("a", "ESKETAMINE", at(9, 0), "chair-1"))
                .when(reserve("a", "ESKETAMINE", at(9, 0), null))
                .thenNothing();
    }

    @Test
    void a_chair_in_use_is_refused_with_who_holds_it_until_when_and_the_next_free_time() {
        opened().given(reserved("a", "ESKETAMINE", at(9, 0), "chair-1"))
                .when(reserve("b", "ESKETAMINE", at(9, 30), "chair-1"))
                .thenRefused(CHAIR)
                .saying("Chair 1 is in use 09:00–11:55")
                .saying("Next free: Chair 2, 09:30");
    }

    @Test
    void one_minute_of_turnover_left_is_still_in_use_and_the_next_minute_is_free() {
        var day = opened().given(reserved("a", "ESKETAMINE", at(9, 0), "chair-1"));
        day.when(reserve("b", "ESKETAMINE", at(11, 54), "chair-1")).thenRefused(CHAIR);
        day.when(reserve("b", "ESKETAMINE", at(11, 55), "chair-1")).thenTypes(DayPlanEvent.Reserved.class);
    }

    @Test
    void the_only_pump_is_not_shared() {
        opened().given(reserved("a", "IV_KETAMINE", at(9, 0), "chair-1"))
                .when(reserve("b", "IV_KETAMINE", at(10, 0), "chair-2"))
                .thenRefused(PUMP)
                .saying("Pump A is in use 09:00–11:25")
                .saying("Next free: Chair 1, 11:25");
    }

    @Test
    void a_patient_is_in_one_place_at_a_time() {
        Request twice = new Request(
                "visit-b", "patient-a", "ESKETAMINE", at(10, 0), "chair-2", null, null, null, Set.of(), null, false);
        opened().given(reserved("a", "ESKETAMINE", at(9, 0), "chair-1"))
                .when(new DayPlanCommand.Reserve(twice, NOW))
                .thenRefused(PATIENT)
                .saying("already has a visit 09:00–11:40");
    }

    @Test
    void nurses_never_carry_more_than_they_can() {
        DayPlanEvent oneNurse = new DayPlanEvent.DayOpened("main", DATE, Rosters.of(2, 1), NOW);
        Given.of(new DayPlanDecider())
                .given(oneNurse, reserved("a", "ESKETAMINE", at(9, 0), "chair-1"))
                .when(reserve("b", "ESKETAMINE", at(9, 0), "chair-2"))
                .thenRefused(NURSE_LOAD)
                .saying("would carry 2.00 of 1.00");
    }

    @Test
    void a_prescriber_is_there_for_all_of_dosing_and_monitoring() {
        opened().when(reserve("a", "ESKETAMINE", at(14, 30), null)).thenTypes(DayPlanEvent.Reserved.class);
        opened().when(reserve("a", "ESKETAMINE", at(14, 31), null))
                .thenRefused(PRESCRIBER_COVER)
                .saying("14:51–17:01");
    }

    @Test
    void a_visit_fits_into_the_opening_hours_with_its_turnover() {
        opened().when(reserve("a", "ESKETAMINE", at(7, 55), null)).thenRefused(OPENING_HOURS);
        opened().when(reserve("a", "ESKETAMINE", at(15, 6), null)).thenRefused(OPENING_HOURS);
    }

    @Test
    void load_cover_and_hours_can_be_overridden_with_a_reason() {
        Set<Rule> rules = Set.of(Rule.OPENING_HOURS, Rule.PRESCRIBER_COVER, Rule.NURSE_LOAD);
        Request late = request("a", "ESKETAMINE", at(16, 0), null, rules, "partner clinic lends its prescriber");
        opened().when(new DayPlanCommand.Reserve(late, NOW)).and(events -> {
            Reservation r = ((DayPlanEvent.Reserved) events.getFirst()).reservation();
            assertThat(r.overridden())
                    .containsExactlyInAnyOrder(Rule.OPENING_HOURS, Rule.PRESCRIBER_COVER, Rule.NURSE_LOAD);
            assertThat(r.reason()).isEqualTo("partner clinic lends its prescriber");
        });
        Request silent = request("a", "ESKETAMINE", at(16, 0), null, rules, " ");
        opened().when(new DayPlanCommand.Reserve(silent, NOW)).thenBadInput("overrideReason");
    }

    @Test
    void chair_pump_and_patient_are_never_overridden() {
        for (Rule rule : List.of(Rule.CHAIR, Rule.PUMP, Rule.PATIENT)) {
            Request request = request("a", "ESKETAMINE", at(9, 0), null, Set.of(rule), "please");
            opened().when(new DayPlanCommand.Reserve(request, NOW)).thenBadInput("overrides");
        }
    }

    @Test
    void a_roster_that_shrinks_under_bookings_is_refused_with_the_visits() {
        opened().given(
                        reserved("a", "ESKETAMINE", at(9, 0), "chair-1"),
                        reserved("b", "ESKETAMINE", at(12, 0), "chair-2"))
                .when(new DayPlanCommand.ChangeRoster(Rosters.of(1, 2), NOW))
                .thenRefused(ROSTER_SHRINKS_UNDER_BOOKINGS)
                .saying("1 visit would lose")
                .and(none -> assertThat(none).isEmpty());
    }

    @Test
    void the_refusal_of_a_shrinking_roster_names_each_visit_and_its_rule() {
        var outcome = opened().given(
                        reserved("a", "ESKETAMINE", at(9, 0), "chair-1"),
                        reserved("b", "ESKETAMINE", at(9, 0), "chair-2"))
                .when(new DayPlanCommand.ChangeRoster(Rosters.of(2, 1), NOW));
        assertThat(((Refused) outcome.failure()).details().get("visits"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Map.class))
                .extracting(loss -> loss.get("visitId") + " " + loss.get("rule"))
                .containsExactlyInAnyOrder("visit-a NURSE_LOAD", "visit-b NURSE_LOAD");
    }

    @Test
    void a_reservation_names_only_what_the_day_has() {
        opened().when(reserve("a", "ESKETAMINE", at(9, 0), "chair-9")).thenBadInput("chairId");
        opened().when(reserve("a", "MASSAGE", at(9, 0), null)).thenBadInput("treatment");
        opened().when(reserve("a", "ESKETAMINE", at(9, 0).plusSeconds(86_400), null))
                .thenBadInput("start");
    }

    @Test
    void nothing_happened_in_the_future() {
        Instant later = NOW.plusSeconds(1);
        opened().when(new DayPlanCommand.Release("visit-a", later)).thenBadInput("occurredAt");
        opened().when(new DayPlanCommand.ChangeRoster(Rosters.of(3, 2), later)).thenBadInput("occurredAt");
    }

    @Test
    void a_roster_makes_sense() {
        var day = Given.of(new DayPlanDecider());
        day.when(new DayPlanCommand.OpenDay("main", DATE, with("Mars/Olympus", 8, 18), NOW))
                .thenBadInput("zone");
        day.when(new DayPlanCommand.OpenDay("main", DATE, with("America/Denver", 18, 8), NOW))
                .thenBadInput("closes");
        day.when(new DayPlanCommand.OpenDay("main", DATE, Rosters.of(0, 1), NOW))
                .thenBadInput("chairs");
    }

    private static Roster with(String zone, int opens, int closes) {
        return new Roster(
                "Main Street",
                zone,
                LocalTime.of(opens, 0),
                LocalTime.of(closes, 0),
                ROSTER.chairs(),
                ROSTER.pumps(),
                ROSTER.shifts(),
                ROSTER.loadHundredths(),
                ROSTER.treatments());
    }
}
