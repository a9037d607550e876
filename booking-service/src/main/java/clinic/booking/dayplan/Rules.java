package clinic.booking.dayplan;

import clinic.booking.dayplan.Roster.Duty;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rules of a day, held against one place on it. */
final class Rules {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private final DayPlanState.Open day;
    private final Presence presence;

    Rules(DayPlanState.Open day) {
        this.day = day;
        this.presence = new Presence(day);
    }

    /** The rules that a place breaks, whether overridden or not. */
    List<Violation> brokenBy(Reservation place) {
        return day.roster().treatment(place.treatment()).isEmpty()
                ? List.of(new Violation(Rule.CHAIR, "This treatment is not offered that day.", ""))
                : inChair(place, brokenInAnyChair(place));
    }

    /** What a place breaks whichever its chair is: asked once for all chairs. */
    List<Violation> brokenInAnyChair(Reservation place) {
        return Stream.of(hours(place), pump(place), patient(place), overload(place), uncovered(place))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The same with what its chair adds. */
    List<Violation> inChair(Reservation place, List<Violation> inAnyChair) {
        return Stream.concat(inAnyChair.stream(), chair(place).stream())
                .sorted(Comparator.comparing(Violation::rule))
                .toList();
    }

    /** Whether a place could be had if a chair is free and the nurses can bear it: what costs little to ask. */
    boolean thinkable(Reservation place) {
        return hours(place).isEmpty()
                && patient(place).isEmpty()
                && uncovered(place).isEmpty()
                && pump(place).isEmpty();
    }

    boolean chairIsFree(Reservation place) {
        return chair(place).isEmpty();
    }

    boolean bearable(Reservation place) {
        return overload(place).isEmpty();
    }

    /** Who else holds what this place needs while it is needed; the one that gives it back last. */
    Optional<Reservation> holder(Reservation place, Predicate<Reservation> same) {
        return day.without(place.visitId())
                .filter(same)
                .filter(r -> r.holdsChairIn(place.start(), place.chairFreeAt()))
                .max(Comparator.comparing(Reservation::chairFreeAt));
    }

    private Optional<Violation> hours(Reservation place) {
        if (!place.start().isBefore(day.opens()) && !place.chairFreeAt().isAfter(day.closes())) {
            return Optional.empty();
        }
        return Optional.of(new Violation(
                Rule.OPENING_HOURS,
                "The site is open " + CLOCK.format(day.roster().opens()) + "–"
                        + CLOCK.format(day.roster().closes()) + "; this would take "
                        + clock(place.start()) + "–" + clock(place.chairFreeAt()) + " with turnover.",
                ""));
    }

    private Optional<Violation> chair(Reservation place) {
        Optional<Roster.Chair> chair = day.roster().chair(place.chairId());
        if (chair.isEmpty()) {
            return Optional.of(new Violation(Rule.CHAIR, "The chair is not there that day.", ""));
        }
        return holder(place, r -> r.chairId().equals(place.chairId()))
                .map(r -> inUse(Rule.CHAIR, chair.get().name(), r));
    }

    private Optional<Violation> pump(Reservation place) {
        if (day.roster().treatment(place.treatment()).stream().noneMatch(Roster.Treatment::needsPump)) {
            return Optional.empty();
        }
        Optional<Roster.Pump> pump = day.roster().pumps().stream()
                .filter(p -> p.id().equals(place.pumpId()))
                .findFirst();
        if (pump.isEmpty()) {
            return Optional.of(new Violation(Rule.PUMP, "No infusion pump is there that day.", ""));
        }
        return holder(place, r -> pump.get().id().equals(r.pumpId()))
                .map(r -> inUse(Rule.PUMP, pump.get().name(), r));
    }

    private Violation inUse(Rule rule, String what, Reservation by) {
        return new Violation(
                rule, what + " is in use " + clock(by.start()) + "–" + clock(by.chairFreeAt()) + ".", by.visitId());
    }

    private Optional<Violation> patient(Reservation place) {
        return day.without(place.visitId())
                .filter(r -> r.patientId().equals(place.patientId()) && r.patientIsHereIn(place.start(), place.end()))
                .findFirst()
                .map(r -> new Violation(
                        Rule.PATIENT,
                        "The patient already has a visit " + clock(r.start()) + "–" + clock(r.end()) + ".",
                        r.visitId()));
    }

    private Optional<Violation> overload(Reservation place) {
        List<Reservation> all = with(place);
        return overload(place, all, NurseLoad.steps(day, all, place.start(), place.chairFreeAt()), moment -> true);
    }

    /** Where the nurses would carry too much during this place, and more too much than on the same day as it was. */
    Optional<Violation> overloadWorseThan(DayPlanState.Open before, Reservation place) {
        List<Reservation> all = with(place);
        SortedSet<Instant> steps = new TreeSet<>(NurseLoad.steps(day, all, place.start(), place.chairFreeAt()));
        steps.addAll(NurseLoad.steps(before, all, place.start(), place.chairFreeAt()));
        return overload(
                place,
                all,
                steps,
                moment -> NurseLoad.excessAt(day, all, moment) > NurseLoad.excessAt(before, all, moment));
    }

    private Optional<Violation> overload(
            Reservation place, List<Reservation> all, SortedSet<Instant> steps, Predicate<Instant> counts) {
        for (Instant moment : steps) {
            Phase phase = place.phaseAt(moment);
            boolean adds = phase != null && day.roster().loadHundredths().getOrDefault(phase, 0) > 0;
            if (adds && NurseLoad.excessAt(day, all, moment) > 0 && counts.test(moment)) {
                return Optional.of(new Violation(
                        Rule.NURSE_LOAD,
                        "At " + clock(moment) + " the nurses would carry "
                                + hundredths(NurseLoad.at(day.roster(), all, moment)) + " of "
                                + hundredths(NurseLoad.capacityAt(day, moment)) + ".",
                        ""));
            }
        }
        return Optional.empty();
    }

    private List<Reservation> with(Reservation place) {
        return Stream.concat(day.without(place.visitId()), Stream.of(place)).toList();
    }

    private Optional<Violation> uncovered(Reservation place) {
        Reservation.Span span = place.prescriberSpan();
        if (span.isEmpty() || presence.throughout(Duty.PRESCRIBER, place.prescriberId(), span.from(), span.to())) {
            return Optional.empty();
        }
        return Optional.of(new Violation(
                Rule.PRESCRIBER_COVER,
                "A prescriber must be on site for all of dosing and monitoring, " + clock(span.from()) + "–"
                        + clock(span.to()) + "; " + presence.described(Duty.PRESCRIBER, place.prescriberId()) + ".",
                ""));
    }

    private String clock(Instant moment) {
        return CLOCK.format(LocalTime.ofInstant(moment, day.zone()));
    }

    private static String hundredths(int load) {
        return String.format(Locale.ROOT, "%d.%02d", load / 100, load % 100);
    }
}
