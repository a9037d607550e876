package clinic.booking.dayplan;

import clinic.booking.dayplan.Roster.Duty;
import clinic.platform.decider.BadInput;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Places one request on a day, or says which rules stand in its way. Used alike to decide, to find a time and to try
 * another roster.
 */
public final class Allocator {

    /** Visits begin on this grid when a time is proposed; a person may ask for any minute. */
    private static final Duration GRID = Duration.ofMinutes(5);

    private final DayPlanState.Open day;
    private final Rules rules;
    private final Presence presence;

    public Allocator(DayPlanState.Open day) {
        this.day = day;
        this.rules = new Rules(day);
        this.presence = new Presence(day);
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
        Reservation somewhere = propose(request, treatment);
        List<Violation> inAnyChair = rules.brokenInAnyChair(somewhere);
        List<Violation> first = List.of();
        for (Roster.Chair chair : day.roster().chairs()) {
            if (request.chairId() != null && !request.chairId().equals(chair.id())) {
                continue;
            }
            Reservation place = somewhere.in(chair.id());
            List<Violation> violations = rules.inChair(place, inAnyChair);
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

    /**
     * The first place on the grid from a moment on, in any chair and with any staff, with nothing overridden; none if
     * the day does not offer the treatment.
     */
    public Optional<Reservation> firstFree(Request request, Instant from) {
        Optional<Roster.Treatment> treatment = day.roster().treatment(request.treatment());
        if (treatment.isEmpty()) {
            return Optional.empty();
        }
        Request plain = Request.of(request.visitId(), request.patientId(), request.treatment(), request.start());
        for (Instant at = onGrid(from.isBefore(day.opens()) ? day.opens() : from);
                at.isBefore(day.closes());
                at = at.plus(GRID)) {
            Optional<Reservation> place = free(propose(plain.at(at), treatment.get()));
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    /** In the first chair; the costly question, which is the same for all chairs, last. */
    private Optional<Reservation> free(Reservation somewhere) {
        return rules.thinkable(somewhere)
                ? day.roster().chairs().stream()
                        .map(chair -> somewhere.in(chair.id()))
                        .filter(rules::chairIsFree)
                        .findFirst()
                        .filter(rules::bearable)
                : Optional.empty();
    }

    /** Why there is nothing on the grid just before this place; empty if the day only opens then. */
    public Optional<Violation> whyNotEarlier(Reservation place) {
        Instant before = place.start().minus(GRID);
        if (before.isBefore(day.opens())) {
            return Optional.empty();
        }
        Request request = Request.of(place.visitId(), place.patientId(), place.treatment(), before);
        return place(request).violations().stream().findFirst();
    }

    private Roster.Treatment known(Request request) {
        BadInput.check(
                request.overrides().stream().allMatch(Rule::overridable),
                "overrides",
                "Chair, pump and patient are never shared, whatever the reason.");
        BadInput.check(
                request.overrides().isEmpty()
                        || (request.reason() != null && !request.reason().isBlank()),
                "overrideReason",
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
                request.nurseId() == null || presence.staff(Duty.NURSE).anyMatch(request.nurseId()::equals),
                "nurseId",
                "This nurse is not on the roster that day.");
        BadInput.check(
                request.prescriberId() == null
                        || presence.staff(Duty.PRESCRIBER).anyMatch(request.prescriberId()::equals),
                "prescriberId",
                "This prescriber is not on the roster that day.");
        return day.roster()
                .treatment(request.treatment())
                .orElseThrow(() -> new BadInput("treatment", "This site does not offer it that day."));
    }

    /** In no chair yet: pump, nurse and prescriber are the same for each. */
    private Reservation propose(Request request, Roster.Treatment treatment) {
        Reservation bare = new Reservation(
                request.visitId(),
                request.patientId(),
                treatment.code(),
                "",
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
                "",
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
                .filter(id -> rules.holder(place, r -> id.equals(r.pumpId())).isEmpty())
                .findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst());
    }

    /** Whoever is there throughout and has the fewest patients that day. */
    private @Nullable String nurse(Request request, Reservation place) {
        if (request.nurseId() != null) {
            return request.nurseId();
        }
        return presence.staff(Duty.NURSE)
                .filter(id -> presence.throughout(Duty.NURSE, id, place.start(), place.end()))
                .min(Comparator.comparingLong(id -> day.without(place.visitId())
                        .filter(r -> id.equals(r.nurseId()))
                        .count()))
                .orElse(null);
    }

    /** Whoever is there throughout; else whoever comes first, for the refusal to say when; nobody if there is nobody. */
    private String prescriber(Request request, Reservation place) {
        if (request.prescriberId() != null) {
            return request.prescriberId();
        }
        Reservation.Span span = place.prescriberSpan();
        List<String> prescribers = presence.staff(Duty.PRESCRIBER).toList();
        return prescribers.stream()
                .filter(id -> presence.throughout(Duty.PRESCRIBER, id, span.from(), span.to()))
                .findFirst()
                .orElse(prescribers.isEmpty() ? "" : prescribers.getFirst());
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
}
