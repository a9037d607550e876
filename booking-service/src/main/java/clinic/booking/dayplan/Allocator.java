package clinic.booking.dayplan;

import clinic.booking.dayplan.Roster.Duty;
import clinic.platform.decider.BadInput;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Places one request on a day, or says which rules stand in its way. Used alike to decide, to find a time and to try
 * another roster.
 */
public final class Allocator {

    /** Visits begin on this grid when a time is proposed; a person may ask for any minute. */
    private static final Duration GRID = Duration.ofMinutes(5);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final DayPlanState.Open day;

    public Allocator(DayPlanState.Open day) {
        this.day = day;
    }

    /** What came of a request: a place, or at least one violation. */
    public record Answer(@Nullable Reservation place, List<Violation> violations) {}

    /**
     * The first chair (and pump) on which nothing but overridden rules is broken.
     *
     * @throws BadInput if the request names what this day doesn't have
     */
    public Answer place(Request request) {
        Roster.Treatment treatment = known(request);
        List<Violation> first = List.of();
        for (Roster.Chair chair : day.roster().chairs()) {
            if (request.chairId() != null && !request.chairId().equals(chair.id())) {
                continue;
            }
            Reservation place = propose(request, treatment, chair.id());
            List<Violation> violations = violations(place, treatment);
            List<Violation> standing = violations.stream()
                    .filter(v -> !request.overrides().contains(v.rule()))
                    .toList();
            if (standing.isEmpty()) {
                return new Answer(overriding(place, violations), List.of());
            }
            // The chair that comes nearest to free explains best why there is none.
            if (first.isEmpty() || standing.size() < first.size()) {
                first = standing;
            }
        }
        return new Answer(null, first);
    }

    /** The first place on the grid from a moment on, in any chair, with nothing overridden. */
    public Optional<Reservation> firstFree(Request request, Instant from) {
        Request plain = new Request(
                request.visitId(),
                request.patientId(),
                request.treatment(),
                request.start(),
                null,
                null,
                null,
                null,
                Set.of(),
                null);
        for (Instant at = onGrid(from.isBefore(day.opens()) ? day.opens() : from);
                at.isBefore(day.closes());
                at = at.plus(GRID)) {
            Reservation place = place(plain.at(at)).place();
            if (place != null) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    /** Why there is nothing on the grid just before this place; empty if the day only opens then. */
    public Optional<Violation> whyNotEarlier(Reservation place) {
        Instant before = place.start().minus(GRID);
        if (before.isBefore(day.opens())) {
            return Optional.empty();
        }
        Request request = new Request(
                place.visitId(), place.patientId(), place.treatment(), before, null, null, null, null, Set.of(), null);
        return place(request).violations().stream().findFirst();
    }

    /** The rules that a place breaks on this day, whether overridden or not. */
    List<Violation> violations(Reservation place) {
        return day.roster()
                .treatment(place.treatment())
                .map(treatment -> violations(place, treatment))
                .orElseGet(() -> List.of(new Violation(Rule.CHAIR, "This treatment is not offered that day.", "")));
    }

    private Roster.Treatment known(Request request) {
        BadInput.check(
                request.overrides().stream().allMatch(Rule::overridable),
                "overrides",
                "Chair, pump and patient are never shared, whatever the reason.");
        BadInput.check(
                request.overrides().isEmpty()
                        || (request.reason() != null && !request.reason().isBlank()),
                "reason",
                "Say why the rule is overridden.");
        BadInput.check(
                request.chairId() == null
                        || day.roster().chair(request.chairId()).isPresent(),
                "chairId",
                "This site has no such chair that day.");
        BadInput.check(
                request.pumpId() == null
                        || day.roster().pumps().stream().anyMatch(p -> p.id().equals(request.pumpId())),
                "pumpId",
                "This site has no such pump that day.");
        BadInput.check(
                request.prescriberId() == null
                        || day.roster()
                                .on(Duty.PRESCRIBER)
                                .anyMatch(s -> s.staffId().equals(request.prescriberId())),
                "prescriberId",
                "This prescriber is not on the roster that day.");
        return day.roster()
                .treatment(request.treatment())
                .orElseThrow(() -> new BadInput("treatment", "This site does not offer it that day."));
    }

    private Reservation propose(Request request, Roster.Treatment treatment, String chairId) {
        Reservation bare = new Reservation(
                request.visitId(),
                request.patientId(),
                treatment.code(),
                chairId,
                null,
                null,
                "",
                request.start(),
                treatment.blocks(),
                Set.of(),
                request.reason());
        String pump = treatment.needsPump() ? pump(request, bare) : null;
        return new Reservation(
                bare.visitId(),
                bare.patientId(),
                bare.treatment(),
                chairId,
                pump,
                nurse(request, bare),
                prescriber(request, bare),
                bare.start(),
                bare.blocks(),
                Set.of(),
                request.reason());
    }

    private @Nullable String pump(Request request, Reservation place) {
        if (request.pumpId() != null) {
            return request.pumpId();
        }
        Stream<String> pumps = day.roster().pumps().stream().map(Roster.Pump::id);
        List<String> all = pumps.toList();
        return all.stream()
                .filter(id -> holder(place, r -> id.equals(r.pumpId())).isEmpty())
                .findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst());
    }

    /** Whoever is there throughout and has the fewest patients that day. */
    private @Nullable String nurse(Request request, Reservation place) {
        if (request.nurseId() != null) {
            return request.nurseId();
        }
        return day.roster()
                .on(Duty.NURSE)
                .filter(s -> covers(s, place.start(), place.end()))
                .map(Roster.Shift::staffId)
                .min(Comparator.comparingLong(id -> day.without(place.visitId())
                        .filter(r -> id.equals(r.nurseId()))
                        .count()))
                .orElse(null);
    }

    private String prescriber(Request request, Reservation place) {
        if (request.prescriberId() != null) {
            return request.prescriberId();
        }
        Reservation.Span span = place.prescriberSpan();
        List<Roster.Shift> shifts = day.roster().on(Duty.PRESCRIBER).toList();
        return shifts.stream()
                .filter(s -> covers(s, span.from(), span.to()))
                .findFirst()
                .or(() -> shifts.stream().findFirst())
                .map(Roster.Shift::staffId)
                .orElseThrow(() -> new DayPlanRefused(
                        DayPlanRefused.Reason.PRESCRIBER_COVER,
                        "No prescriber is on the roster that day. Add one under Rooms & rosters.",
                        Map.of("rule", Rule.PRESCRIBER_COVER.name())));
    }

    private List<Violation> violations(Reservation place, Roster.Treatment treatment) {
        List<Violation> found = new ArrayList<>();
        if (place.start().isBefore(day.opens()) || place.chairFreeAt().isAfter(day.closes())) {
            found.add(new Violation(
                    Rule.OPENING_HOURS,
                    "The site is open " + CLOCK.format(day.roster().opens()) + "–"
                            + CLOCK.format(day.roster().closes()) + "; this would take "
                            + clock(place.start()) + "–" + clock(place.chairFreeAt()) + " with turnover.",
                    ""));
        }
        Optional<Roster.Chair> chair = day.roster().chair(place.chairId());
        if (chair.isEmpty()) {
            found.add(new Violation(Rule.CHAIR, "The chair is not there that day.", ""));
        } else {
            holder(place, r -> r.chairId().equals(place.chairId()))
                    .ifPresent(r -> found.add(inUse(Rule.CHAIR, chair.get().name(), r)));
        }
        if (treatment.needsPump()) {
            pumpViolation(place).ifPresent(found::add);
        }
        day.without(place.visitId())
                .filter(r -> r.patientId().equals(place.patientId()) && r.patientIsHereIn(place.start(), place.end()))
                .findFirst()
                .ifPresent(r -> found.add(new Violation(
                        Rule.PATIENT,
                        "The patient already has a visit " + clock(r.start()) + "–" + clock(r.end()) + ".",
                        r.visitId())));
        overload(place).ifPresent(found::add);
        uncovered(place).ifPresent(found::add);
        return found;
    }

    private Optional<Violation> pumpViolation(Reservation place) {
        Optional<Roster.Pump> pump = day.roster().pumps().stream()
                .filter(p -> p.id().equals(place.pumpId()))
                .findFirst();
        if (pump.isEmpty()) {
            return Optional.of(new Violation(Rule.PUMP, "No infusion pump is there that day.", ""));
        }
        return holder(place, r -> pump.get().id().equals(r.pumpId()))
                .map(r -> inUse(Rule.PUMP, pump.get().name(), r));
    }

    private Optional<Reservation> holder(Reservation place, Predicate<Reservation> same) {
        return day.without(place.visitId())
                .filter(same)
                .filter(r -> r.holdsChairIn(place.start(), place.chairFreeAt()))
                .max(Comparator.comparing(Reservation::chairFreeAt));
    }

    private Violation inUse(Rule rule, String what, Reservation by) {
        return new Violation(
                rule, what + " is in use " + clock(by.start()) + "–" + clock(by.chairFreeAt()) + ".", by.visitId());
    }

    private Optional<Violation> overload(Reservation place) {
        List<Reservation> all =
                Stream.concat(day.without(place.visitId()), Stream.of(place)).toList();
        for (Instant moment : NurseLoad.steps(day, all, place.start(), place.chairFreeAt())) {
            int load = NurseLoad.at(day.roster(), all, moment);
            int capacity = NurseLoad.capacityAt(day, moment);
            Phase phase = place.phaseAt(moment);
            boolean adds = phase != null && day.roster().loadHundredths().getOrDefault(phase, 0) > 0;
            if (adds && load > capacity) {
                return Optional.of(new Violation(
                        Rule.NURSE_LOAD,
                        "At " + clock(moment) + " the nurses would carry " + hundredths(load) + " of "
                                + hundredths(capacity) + ".",
                        ""));
            }
        }
        return Optional.empty();
    }

    private Optional<Violation> uncovered(Reservation place) {
        Reservation.Span span = place.prescriberSpan();
        boolean covered = !span.from().isBefore(span.to())
                || day.roster()
                        .on(Duty.PRESCRIBER)
                        .anyMatch(s -> s.staffId().equals(place.prescriberId()) && covers(s, span.from(), span.to()));
        return covered
                ? Optional.empty()
                : Optional.of(new Violation(
                        Rule.PRESCRIBER_COVER,
                        "A prescriber must be on site for all of dosing and monitoring, " + clock(span.from()) + "–"
                                + clock(span.to()) + "; " + shiftsOf(place.prescriberId()) + ".",
                        ""));
    }

    private String shiftsOf(String prescriberId) {
        return day.roster()
                .on(Duty.PRESCRIBER)
                .filter(s -> s.staffId().equals(prescriberId))
                .map(s -> s.name() + " is there " + CLOCK.format(s.from()) + "–" + CLOCK.format(s.to()))
                .reduce((a, b) -> a + ", " + b)
                .orElse("nobody is on the roster");
    }

    private boolean covers(Roster.Shift shift, Instant from, Instant to) {
        return !from.isBefore(day.at(shift.from())) && !to.isAfter(day.at(shift.to()));
    }

    private static Reservation overriding(Reservation place, List<Violation> broken) {
        return new Reservation(
                place.visitId(),
                place.patientId(),
                place.treatment(),
                place.chairId(),
                place.pumpId(),
                place.nurseId(),
                place.prescriberId(),
                place.start(),
                place.blocks(),
                Set.copyOf(broken.stream().map(Violation::rule).toList()),
                broken.isEmpty() ? null : place.reason());
    }

    private Instant onGrid(Instant moment) {
        long grid = GRID.toSeconds();
        long seconds = moment.getEpochSecond() + (moment.getNano() > 0 ? 1 : 0);
        return Instant.ofEpochSecond(Math.ceilDiv(seconds, grid) * grid);
    }

    private String clock(Instant moment) {
        return CLOCK.format(LocalTime.ofInstant(moment, day.zone()));
    }

    private static String hundredths(int load) {
        return String.format(Locale.ROOT, "%d.%02d", load / 100, load % 100);
    }
}
