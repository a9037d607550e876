package clinic.booking.dayplan;

import clinic.booking.dayplan.DayPlanRefused.Reason;
import clinic.platform.decider.BadInput;
import clinic.platform.decider.Decider;
import clinic.platform.decider.Situation;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rules of a site's day. */
public final class DayPlanDecider implements Decider<DayPlanCommand, DayPlanState, DayPlanEvent> {

    @Override
    public DayPlanState initial() {
        return new DayPlanState.NotOpened();
    }

    @Override
    public List<? extends DayPlanEvent> decide(DayPlanCommand command, DayPlanState state, Situation situation) {
        return switch (state) {
            case DayPlanState.NotOpened s -> notOpened(command, situation);
            case DayPlanState.Open s -> open(command, s, situation);
        };
    }

    private static List<? extends DayPlanEvent> notOpened(DayPlanCommand command, Situation situation) {
        if (!(command instanceof DayPlanCommand.OpenDay c)) {
            throw new DayPlanRefused(
                    Reason.DAY_NOT_OPEN, "This day is not open for booking yet. Open it from the roster.", Map.of());
        }
        happened(c.occurredAt(), situation);
        DayPlan.checked(c.date(), "date");
        c.roster().check();
        return List.of(new DayPlanEvent.DayOpened(c.siteId(), c.date(), c.roster(), c.occurredAt()));
    }

    private static List<? extends DayPlanEvent> open(
            DayPlanCommand command, DayPlanState.Open day, Situation situation) {
        return switch (command) {
            case DayPlanCommand.OpenDay c when c.roster().equals(day.roster()) -> List.of();
            case DayPlanCommand.OpenDay c ->
                throw new DayPlanRefused(
                        Reason.DAY_ALREADY_OPEN,
                        "This day is already open with another roster. Change its roster instead.",
                        Map.of());
            case DayPlanCommand.ChangeRoster c -> {
                happened(c.occurredAt(), situation);
                yield change(c, day);
            }
            case DayPlanCommand.Reserve c -> {
                happened(c.occurredAt(), situation);
                yield reserve(c, day, situation);
            }
            case DayPlanCommand.Release c -> {
                happened(c.occurredAt(), situation);
                yield day.reservation(c.visitId()).isEmpty()
                        ? List.of()
                        : List.of(new DayPlanEvent.Released(c.visitId(), c.occurredAt()));
            }
        };
    }

    private static List<? extends DayPlanEvent> change(DayPlanCommand.ChangeRoster c, DayPlanState.Open day) {
        c.roster().check();
        if (c.roster().equals(day.roster())) {
            return List.of();
        }
        List<Map<String, Object>> losing = Losses.of(day, c.roster());
        if (!losing.isEmpty()) {
            throw new DayPlanRefused(
                    Reason.ROSTER_SHRINKS_UNDER_BOOKINGS,
                    losing.size() + (losing.size() == 1 ? " visit" : " visits")
                            + " would lose their place. Move or cancel them first: "
                            + losing.stream()
                                    .map(l -> l.get("starts") + " (" + l.get("why") + ")")
                                    .collect(Collectors.joining("; ")),
                    Map.of("visits", losing));
        }
        return List.of(new DayPlanEvent.RosterChanged(c.roster(), c.occurredAt()));
    }

    private static List<? extends DayPlanEvent> reserve(
            DayPlanCommand.Reserve c, DayPlanState.Open day, Situation situation) {
        Request request = c.request();
        BadInput.check(
                request.start().atZone(day.zone()).toLocalDate().equals(day.date()),
                "start",
                "This time is not on the day that is planned here.");
        Optional<Reservation> held = day.reservation(request.visitId());
        if (held.isPresent() && same(held.get(), request)) {
            return List.of();
        }
        Allocator allocator = new Allocator(day);
        Allocator.Answer answer = allocator.place(request);
        Reservation place = answer.place();
        if (place == null) {
            throw refusal(request, answer.violations(), allocator, day, situation);
        }
        return List.of(new DayPlanEvent.Reserved(place, c.occurredAt()));
    }

    private static boolean same(Reservation held, Request request) {
        return held.start().equals(request.start())
                && held.patientId().equals(request.patientId())
                && held.treatment().equals(request.treatment())
                && (request.chairId() == null || request.chairId().equals(held.chairId()))
                && (request.prescriberId() == null || request.prescriberId().equals(held.prescriberId()));
    }

    private static DayPlanRefused refusal(
            Request request,
            List<Violation> violations,
            Allocator allocator,
            DayPlanState.Open day,
            Situation situation) {
        Violation first = violations.getFirst();
        boolean goneBy = request.start().isBefore(situation.now());
        Instant from = goneBy && !request.afterwards() ? situation.now() : request.start();
        Optional<Reservation> free = allocator.firstFree(request, from);
        Map<String, Object> details = new HashMap<>();
        details.put("rule", first.rule().name());
        details.put("rules", violations.stream().map(v -> v.rule().name()).toList());
        if (!first.visitId().isEmpty()) {
            details.put("visitId", first.visitId());
        }
        String next = " Nothing more is free that day.";
        if (free.isPresent()) {
            Reservation place = free.get();
            String chair =
                    day.roster().chair(place.chairId()).map(Roster.Chair::name).orElse(place.chairId());
            LocalTime time = LocalTime.ofInstant(place.start(), day.zone());
            String label = chair + ", " + time;
            details.put(
                    "nextFree", Map.of("start", place.start().toString(), "chairId", place.chairId(), "label", label));
            next = " Next free: " + label + ".";
        }
        String why = violations.stream().map(Violation::sentence).distinct().collect(Collectors.joining(" "));
        return new DayPlanRefused(Reason.valueOf(first.rule().name()), why + next, details);
    }

    private static void happened(Instant occurredAt, Situation situation) {
        BadInput.check(!occurredAt.isAfter(situation.now()), "occurredAt", "This time lies in the future.");
    }

    @Override
    public DayPlanState evolve(DayPlanState state, DayPlanEvent event) {
        return switch (event) {
            case DayPlanEvent.DayOpened e -> new DayPlanState.Open(e.siteId(), e.date(), e.roster(), List.of());
            case DayPlanEvent.RosterChanged e -> opened(state).with(e.roster());
            case DayPlanEvent.Reserved e -> opened(state).with(e.reservation());
            case DayPlanEvent.Released e -> opened(state).released(e.visitId());
        };
    }

    private static DayPlanState.Open opened(DayPlanState state) {
        if (state instanceof DayPlanState.Open day) {
            return day;
        }
        throw new IllegalStateException("a day's first event is its opening");
    }
}
