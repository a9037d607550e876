package clinic.booking.placing;

import clinic.booking.dayplan.Allocator;
import clinic.booking.dayplan.DayPlan;
import clinic.booking.dayplan.DayPlanRefused;
import clinic.booking.dayplan.DayPlanState;
import clinic.booking.dayplan.Request;
import clinic.booking.dayplan.Reservation;
import clinic.booking.dayplan.Roster;
import clinic.booking.overview.Days;
import clinic.platform.aggregate.History;
import clinic.platform.decider.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When a day has nothing left, the next open days are looked through, so that a refusal still names a time. */
@Component
class NextFree {

    private static final int DAYS = 14;
    private static final String NEXT_FREE = "nextFree";

    private final Days days;
    private final History history;
    private final Clock clock;

    NextFree(Days days, History history, Clock clock) {
        this.days = days;
        this.history = history;
        this.clock = clock;
    }

    RuntimeException enrich(DayPlanRefused refused, String siteId, LocalDate date, Request request) {
        if (refused.details().containsKey(NEXT_FREE) || refused.details().get("rule") == null) {
            return refused;
        }
        for (LocalDate later : days.openAfter(siteId, date, DAYS)) {
            if (history.fold(DayPlan.class, DayPlan.id(siteId, later)) instanceof DayPlanState.Open day) {
                Instant now = clock.instant();
                Instant from = request.afterwards() || now.isBefore(day.opens()) ? day.opens() : now;
                Optional<Reservation> place = new Allocator(day).firstFree(request, from);
                if (place.isPresent()) {
                    return with(refused, place.get(), day);
                }
            }
        }
        return refused;
    }

    private static Refused with(DayPlanRefused refused, Reservation place, DayPlanState.Open day) {
        Map<String, Object> details = new HashMap<>(refused.details());
        String chair = day.roster().chairs().stream()
                .filter(c -> c.id().equals(place.chairId()))
                .map(Roster.Chair::name)
                .findFirst()
                .orElse(place.chairId());
        String label = chair + ", " + day.date() + " " + LocalTime.ofInstant(place.start(), day.zone());
        details.put(NEXT_FREE, Map.of("start", place.start().toString(), "chairId", place.chairId(), "label", label));
        return new DayPlanRefused(
                (DayPlanRefused.Reason) refused.reason(), refused.sentence() + " Next free: " + label + ".", details);
    }
}
