package clinic.booking.dayplan;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which visits of a day would lose their place under another roster, and by which rule. */
final class Losses {

    private Losses() {}

    static List<Map<String, Object>> of(DayPlanState.Open before, Roster roster) {
        DayPlanState.Open after = before.with(roster);
        return before.reservations().stream()
                .flatMap(r -> broken(r, before, after).map(v -> loss(r, v, before)).stream())
                .toList();
    }

    /**
     * A rule that this place satisfied and would break now. Too much for the nurses is a matter of how much: who is
     * booked beside an overridden visit has no place without any nurse for that.
     */
    private static Optional<Violation> broken(Reservation r, DayPlanState.Open before, DayPlanState.Open after) {
        Rules rules = new Rules(after);
        Set<Rule> already =
                new Rules(before).brokenBy(r).stream().map(Violation::rule).collect(Collectors.toSet());
        return rules.brokenBy(r).stream()
                .filter(v -> !r.overridden().contains(v.rule()))
                .flatMap(v -> v.rule() == Rule.NURSE_LOAD
                        ? rules.overloadWorseThan(before, r).stream()
                        : Optional.of(v).filter(other -> !already.contains(other.rule())).stream())
                .findFirst();
    }

    private static Map<String, Object> loss(Reservation r, Violation v, DayPlanState.Open day) {
        return Map.of(
                "visitId", r.visitId(),
                "rule", v.rule().name(),
                "starts", LocalTime.ofInstant(r.start(), day.zone()).toString(),
                "why", v.sentence());
    }
}
