package clinic.booking.dayplan;

import static clinic.booking.dayplan.Rosters.DATE;
import static clinic.platform.testing.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.decider.Actor;
import clinic.platform.decider.Situation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked in whatever order, what was accepted never breaks a rule. The seed names the run. */
class AllocatorPropertyTest {

    private final DayPlanDecider decider = new DayPlanDecider();
    private final Situation situation = new Situation(NOW, Actor.system("test"));

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void accepted_reservations_never_overlap_and_never_overload(long seed) {
        Random random = new Random(seed);
        Roster roster = Rosters.of(1 + random.nextInt(5), 1 + random.nextInt(4));
        DayPlanState state = decider.evolve(decider.initial(), new DayPlanEvent.DayOpened("main", DATE, roster, NOW));
        int accepted = 0;
        int refused = 0;
        for (int i = 0; i < 150; i++) {
            DayPlanState.Open day = (DayPlanState.Open) state;
            try {
                for (DayPlanEvent event : decider.decide(command(random, day), state, situation)) {
                    state = decider.evolve(state, event);
                    accepted++;
                }
            } catch (DayPlanRefused refusal) {
                refused++;
                assertThat(refusal.details()).containsKey("rule");
            }
            holds((DayPlanState.Open) state);
        }
        assertThat(accepted).as("seed %s tried something", seed).isGreaterThan(1);
        assertThat(refused).as("seed %s met a limit", seed).isGreaterThan(5);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4, 6, 9, 15, 25})
    void what_a_refusal_calls_the_next_free_time_can_be_booked(long seed) {
        Random random = new Random(seed);
        DayPlanState state =
                decider.evolve(decider.initial(), new DayPlanEvent.DayOpened("main", DATE, Rosters.of(3, 2), NOW));
        int offered = 0;
        for (int i = 0; i < 80; i++) {
            DayPlanState.Open day = (DayPlanState.Open) state;
            Request request = request(random, day, i);
            var place = new Allocator(day).firstFree(request, request.start());
            if (place.isPresent()) {
                offered++;
                var command = new DayPlanCommand.Reserve(offered(request, place.get()), NOW);
                for (DayPlanEvent event : decider.decide(command, state, situation)) {
                    state = decider.evolve(state, event);
                }
            }
        }
        assertThat(offered).isGreaterThan(3);
    }

    private static Request offered(Request request, Reservation place) {
        return new Request(
                request.visitId(),
                request.patientId(),
                request.treatment(),
                place.start(),
                place.chairId(),
                null,
                null,
                null,
                Set.of(),
                null,
                false);
    }

    private static DayPlanCommand command(Random random, DayPlanState.Open day) {
        if (random.nextInt(5) == 0 && !day.reservations().isEmpty()) {
            int which = random.nextInt(day.reservations().size());
            return new DayPlanCommand.Release(day.reservations().get(which).visitId(), NOW);
        }
        return new DayPlanCommand.Reserve(request(random, day, random.nextInt(1_000)), NOW);
    }

    private static Request request(Random random, DayPlanState.Open day, int n) {
        String chair = random.nextBoolean()
                ? null
                : day.roster()
                        .chairs()
                        .get(random.nextInt(day.roster().chairs().size()))
                        .id();
        Instant start = day.opens().plus(Duration.ofMinutes(random.nextInt(600)));
        return new Request(
                "visit-" + n,
                "patient-" + random.nextInt(30),
                random.nextBoolean() ? "ESKETAMINE" : "IV_KETAMINE",
                start,
                chair,
                null,
                null,
                null,
                Set.of(),
                null,
                false);
    }

    /** Checked by brute force, minute by minute, and not with the allocator's own means. */
    private static void holds(DayPlanState.Open day) {
        for (Instant t = day.opens(); t.isBefore(day.closes()); t = t.plusSeconds(60)) {
            Instant minute = t;
            List<Reservation> here = day.reservations().stream()
                    .filter(r -> !minute.isBefore(r.start()) && minute.isBefore(r.chairFreeAt()))
                    .toList();
            assertThat(here.stream().map(Reservation::chairId)).doesNotHaveDuplicates();
            assertThat(here.stream().map(Reservation::pumpId).filter(java.util.Objects::nonNull))
                    .doesNotHaveDuplicates();
            assertThat(here.stream().filter(r -> minute.isBefore(r.end())).map(Reservation::patientId))
                    .doesNotHaveDuplicates();
            int load = here.stream().mapToInt(r -> load(day, r, minute)).sum();
            long nurses = day.roster().shifts().stream()
                    .filter(s -> s.duty() == Roster.Duty.NURSE)
                    .count();
            assertThat(load).isLessThanOrEqualTo((int) nurses * 100);
        }
    }

    private static int load(DayPlanState.Open day, Reservation r, Instant minute) {
        long in = Duration.between(r.start(), minute).toMinutes();
        for (Block block : r.blocks()) {
            if (in < block.minutes()) {
                return day.roster().loadHundredths().getOrDefault(block.phase(), 0);
            }
            in -= block.minutes();
        }
        return 0;
    }
}
