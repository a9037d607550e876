package clinic.booking.finder;

import clinic.booking.dayplan.Allocator;
import clinic.booking.dayplan.DayPlan;
import clinic.booking.dayplan.DayPlanState;
import clinic.booking.dayplan.Request;
import clinic.booking.dayplan.Reservation;
import clinic.booking.dayplan.Roster;
import clinic.booking.dayplan.Violation;
import clinic.booking.overview.Days;
import clinic.booking.placing.Reservations;
import clinic.platform.aggregate.History;
import clinic.platform.decider.BadInput;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Goes through the open days with the allocator that also decides, so what it offers can be booked. */
@Component
class Finder {

    private static final int MOST_DAYS = 60;
    /** Offers on one day lie apart, so that they are choices and not one slot five minutes on. */
    private static final Duration APART = Duration.ofMinutes(30);

    private final Days days;
    private final History history;
    private final Reservations reservations;
    private final Clock clock;

    Finder(Days days, History history, Reservations reservations, Clock clock) {
        this.days = days;
        this.history = history;
        this.reservations = reservations;
        this.clock = clock;
    }

    /**
     * A place that satisfies everything.
     *
     * @param whyNotEarlier what stands in the way just before; null if the day only opens then
     */
    record Slot(
            String siteId,
            String zone,
            Instant start,
            Instant end,
            String chairId,
            String chairName,
            @Nullable String pumpName,
            @Nullable String nurseName,
            String prescriberName,
            @Nullable String whyNotEarlier) {

        /** For the booking that may follow: offered once, so that pressing twice books once. */
        public String visitId() {
            return "visit-" + java.util.UUID.randomUUID();
        }

        public ZonedDateTime local() {
            return start.atZone(java.time.ZoneId.of(zone));
        }

        public ZonedDateTime localEnd() {
            return end.atZone(java.time.ZoneId.of(zone));
        }
    }

    /** @param searched how many open days were looked through */
    record Found(List<Slot> slots, int searched) {}

    Found find(String siteId, String patientId, String treatment, LocalDate from, int most) {
        DayPlan.checked(from, "from");
        BadInput.check(most >= 1 && most <= 50, "most", "Ask for 1 to 50 times.");
        List<Slot> slots = new ArrayList<>();
        int searched = 0;
        for (LocalDate date : days.openFrom(siteId, from, MOST_DAYS)) {
            if (slots.size() >= most) {
                break;
            }
            if (history.fold(DayPlan.class, DayPlan.id(siteId, date)) instanceof DayPlanState.Open day) {
                searched++;
                onDay(day, patientId, treatment, most, slots);
            }
        }
        return new Found(slots, searched);
    }

    private void onDay(DayPlanState.Open day, String patientId, String treatment, int most, List<Slot> slots) {
        Allocator allocator = new Allocator(day);
        Instant now = clock.instant();
        Instant from = now.isAfter(day.opens()) ? now : day.opens();
        List<Reservations.Elsewhere> away = reservations.ofPatient(patientId, day.opens(), day.closes());
        Request wish = Request.of("visit-not-yet", patientId, treatment, from);
        Optional<Reservation> place = allocator.firstFree(wish, from);
        @Nullable Instant awayUntil = null;
        while (place.isPresent() && slots.size() < most) {
            Reservation free = place.get();
            @Nullable
            Instant back = away.stream()
                    .filter(v -> v.from().isBefore(free.end()) && free.start().isBefore(v.to()))
                    .map(Reservations.Elsewhere::to)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
            if (back == null) {
                slots.add(slot(day, free, awayUntil, allocator, now));
                place = allocator.firstFree(wish, free.start().plus(APART));
            } else {
                place = allocator.firstFree(wish, back);
            }
            awayUntil = back;
        }
    }

    private static Slot slot(
            DayPlanState.Open day, Reservation place, @Nullable Instant awayUntil, Allocator allocator, Instant now) {
        Roster roster = day.roster();
        String why = allocator.whyNotEarlier(place).map(Violation::sentence).orElse(null);
        if (why == null && awayUntil != null) {
            why = "Until " + LocalTime.ofInstant(awayUntil, day.zone()) + " the patient has another visit.";
        } else if (why == null && place.start().minus(Duration.ofMinutes(5)).isBefore(now)) {
            why = "Earlier has gone by.";
        } else if (why == null && place.start().isAfter(day.opens())) {
            why = "Earlier is free too.";
        }
        return new Slot(
                day.siteId(),
                roster.zone(),
                place.start(),
                place.end(),
                place.chairId(),
                roster.chairs().stream()
                        .filter(c -> c.id().equals(place.chairId()))
                        .map(Roster.Chair::name)
                        .findFirst()
                        .orElse(place.chairId()),
                roster.pumps().stream()
                        .filter(p -> p.id().equals(place.pumpId()))
                        .map(Roster.Pump::name)
                        .findFirst()
                        .orElse(null),
                staff(roster, place.nurseId()),
                String.valueOf(staff(roster, place.prescriberId())),
                why);
    }

    private static @Nullable String staff(Roster roster, @Nullable String staffId) {
        return roster.shifts().stream()
                .filter(s -> s.staffId().equals(staffId))
                .map(Roster.Shift::name)
                .findFirst()
                .orElse(staffId);
    }
}
