package clinic.booking.visit;

import clinic.booking.visit.VisitRefused.Reason;
import clinic.platform.decider.BadInput;
import clinic.platform.decider.Decider;
import clinic.platform.decider.Situation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of a visit's life. Whether there is room is the day plan's question. */
public final class VisitDecider implements Decider<VisitCommand, VisitState, VisitEvent> {

    /** Earlier than this before the start, "the patient is here" is said of the wrong visit. */
    private static final Duration EARLIEST_ARRIVAL = Duration.ofHours(12);

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @Override
    public VisitState initial() {
        return new VisitState.Unbooked();
    }

    @Override
    public List<? extends VisitEvent> decide(VisitCommand command, VisitState state, Situation situation) {
        return switch (state) {
            case VisitState.Unbooked s -> unbooked(command, situation);
            case VisitState.Booked s -> booked(command, s, situation);
            case VisitState.Arrived s -> arrived(command, s);
            case VisitState.Cancelled s -> over(command, Reason.ALREADY_CANCELLED, "was cancelled");
            case VisitState.Missed s -> over(command, Reason.ALREADY_MISSED, "is marked as missed");
        };
    }

    private static List<? extends VisitEvent> unbooked(VisitCommand command, Situation situation) {
        if (command instanceof VisitCommand.HearArrival) {
            return List.of();
        }
        if (!(command instanceof VisitCommand.Book c)) {
            throw new VisitRefused(Reason.NOT_BOOKED, "There is no such visit. Book it first.", Map.of());
        }
        happened(c.occurredAt(), situation);
        timely(c.place(), c.afterwards(), situation);
        return List.of(new VisitEvent.Booked(c.visitId(), c.patientId(), c.place(), c.afterwards(), c.occurredAt()));
    }

    private static List<? extends VisitEvent> booked(
            VisitCommand command, VisitState.Booked state, Situation situation) {
        return switch (command) {
            case VisitCommand.Book c -> again(c, state);
            case VisitCommand.Reschedule c -> {
                happened(c.occurredAt(), situation);
                timely(c.place(), c.afterwards(), situation);
                yield c.place().equals(state.place())
                        ? List.of()
                        : List.of(new VisitEvent.Rescheduled(c.place(), state.place(), c.afterwards(), c.occurredAt()));
            }
            case VisitCommand.Cancel c -> {
                happened(c.occurredAt(), situation);
                BadInput.check(!c.reason().isBlank(), "reason", "Say why it is cancelled.");
                yield List.of(new VisitEvent.Cancelled(c.reason(), c.occurredAt()));
            }
            case VisitCommand.MarkMissed c -> {
                happened(c.occurredAt(), situation);
                if (c.occurredAt().isBefore(state.place().start())) {
                    throw new VisitRefused(
                            Reason.TOO_EARLY,
                            "The visit begins at " + local(state.place()) + "; before that nobody has missed it.",
                            Map.of("from", state.place().start()));
                }
                yield List.of(new VisitEvent.Missed(c.occurredAt()));
            }
            case VisitCommand.CheckIn c -> {
                happened(c.occurredAt(), situation);
                Instant earliest = state.place().start().minus(EARLIEST_ARRIVAL);
                if (c.occurredAt().isBefore(earliest)) {
                    throw new VisitRefused(
                            Reason.TOO_EARLY,
                            "This visit is on " + local(state.place())
                                    + ". To treat the patient now, move the visit to now.",
                            Map.of("from", earliest));
                }
                yield List.of(new VisitEvent.PatientArrived(c.occurredAt()));
            }
            case VisitCommand.HearArrival c ->
                List.of(new VisitEvent.PatientArrived(
                        c.since().isAfter(situation.now()) ? situation.now() : c.since()));
        };
    }

    private static List<? extends VisitEvent> arrived(VisitCommand command, VisitState.Arrived state) {
        return switch (command) {
            case VisitCommand.Book c -> again(c, state);
            case VisitCommand.CheckIn c -> List.of();
            case VisitCommand.HearArrival c -> List.of();
            case VisitCommand.Reschedule c -> throw alreadyHere("it can no longer be moved");
            case VisitCommand.Cancel c -> throw alreadyHere("end the session instead");
            case VisitCommand.MarkMissed c -> throw alreadyHere("so it was not missed");
        };
    }

    private static VisitRefused alreadyHere(String so) {
        return new VisitRefused(Reason.ALREADY_HERE, "The patient is already here: " + so + ".", Map.of());
    }

    private static List<? extends VisitEvent> over(VisitCommand command, Reason reason, String what) {
        return switch (command) {
            case VisitCommand.HearArrival c -> List.of();
            case VisitCommand.Book c -> throw over(reason, what);
            case VisitCommand.Cancel c when reason == Reason.ALREADY_CANCELLED -> List.of();
            case VisitCommand.MarkMissed c when reason == Reason.ALREADY_MISSED -> List.of();
            case VisitCommand.Cancel c -> throw over(reason, what);
            case VisitCommand.MarkMissed c -> throw over(reason, what);
            case VisitCommand.Reschedule c -> throw over(reason, what);
            case VisitCommand.CheckIn c -> throw over(reason, what);
        };
    }

    private static VisitRefused over(Reason reason, String what) {
        return new VisitRefused(
                reason, "This visit " + what + " and its chair was given back. Book a new one.", Map.of());
    }

    /** The same booking sent twice is one booking, even if the visit was moved in between. */
    private static List<? extends VisitEvent> again(VisitCommand.Book c, VisitState.Known state) {
        if (c.patientId().equals(state.patientId()) && c.place().equals(state.original())) {
            return List.of();
        }
        throw new VisitRefused(
                Reason.ALREADY_BOOKED,
                "This id is taken by another booking, for another patient, time, chair or treatment.",
                Map.of());
    }

    private static void happened(Instant occurredAt, Situation situation) {
        BadInput.check(!occurredAt.isAfter(situation.now()), "occurredAt", "This time lies in the future.");
    }

    private static void timely(Place place, @Nullable String afterwards, Situation situation) {
        boolean past = place.start().isBefore(situation.now());
        if (past && (afterwards == null || afterwards.isBlank())) {
            throw new VisitRefused(
                    Reason.IN_THE_PAST,
                    local(place) + " has gone by. To enter a visit afterwards, say why.",
                    Map.of("start", place.start()));
        }
        BadInput.check(past || afterwards == null, "enteredAfterwards", "This visit is still to come.");
    }

    private static String local(Place place) {
        return LOCAL.format(place.start().atZone(ZoneId.of(place.zone())));
    }

    @Override
    public VisitState evolve(VisitState state, VisitEvent event) {
        return switch (event) {
            case VisitEvent.Booked e -> new VisitState.Booked(e.visitId(), e.patientId(), e.place(), e.place());
            case VisitEvent.Rescheduled e -> {
                VisitState.Known v = known(state);
                yield new VisitState.Booked(v.visitId(), v.patientId(), e.place(), v.original());
            }
            case VisitEvent.Cancelled e -> {
                VisitState.Known v = known(state);
                yield new VisitState.Cancelled(v.visitId(), v.patientId(), v.place(), v.original(), e.reason());
            }
            case VisitEvent.Missed e -> {
                VisitState.Known v = known(state);
                yield new VisitState.Missed(v.visitId(), v.patientId(), v.place(), v.original());
            }
            case VisitEvent.PatientArrived e -> {
                VisitState.Known v = known(state);
                yield new VisitState.Arrived(v.visitId(), v.patientId(), v.place(), v.original(), e.occurredAt());
            }
        };
    }

    private static VisitState.Known known(VisitState state) {
        if (state instanceof VisitState.Known known) {
            return known;
        }
        throw new IllegalStateException("a visit's first event is its booking");
    }
}
