package clinic.booking.placing;

import clinic.booking.dayplan.DayPlan;
import clinic.booking.dayplan.DayPlanCommand;
import clinic.booking.dayplan.DayPlanEvent;
import clinic.booking.dayplan.DayPlanRefused;
import clinic.booking.dayplan.DayPlanState;
import clinic.booking.dayplan.Request;
import clinic.booking.dayplan.Reservation;
import clinic.booking.dayplan.Roster;
import clinic.booking.patient.Patient;
import clinic.booking.site.Sites;
import clinic.booking.visit.Place;
import clinic.booking.visit.Visit;
import clinic.booking.visit.VisitCommand;
import clinic.booking.visit.VisitState;
import clinic.platform.aggregate.Aggregates;
import clinic.platform.aggregate.Commands;
import clinic.platform.aggregate.Committed;
import clinic.platform.aggregate.History;
import clinic.platform.aggregate.Loaded;
import clinic.platform.decider.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Books, moves and ends visits: the visit, its day (or two) and the reservation table in one transaction or not at all.
 * Locks first, then loads, then decisions, then rows; the events are appended last.
 */
@Service
public class Bookings {

    private final Commands commands;
    private final History history;
    private final Sites sites;
    private final DayLocks locks;
    private final Reservations reservations;
    private final NextFree nextFree;

    Bookings(
            Commands commands,
            History history,
            Sites sites,
            DayLocks locks,
            Reservations reservations,
            NextFree nextFree) {
        this.commands = commands;
        this.history = history;
        this.sites = sites;
        this.locks = locks;
        this.reservations = reservations;
        this.nextFree = nextFree;
    }

    /** What became of an order. */
    public record Placed(String visitId, Place place, Committed committed) {}

    /** The same visit id for the same patient, treatment, dose, time and place again is the same booking. */
    public Placed book(BookVisit order) {
        if (!order.patientId().startsWith("patient-")) {
            throw new NotFound("patient of this id");
        }
        Request request = new Request(
                order.visitId(),
                order.patientId(),
                order.treatment(),
                order.start(),
                order.chairId(),
                order.pumpId(),
                order.nurseId(),
                order.prescriberId(),
                order.overrides(),
                order.overrideReason(),
                order.afterwards() != null);
        try {
            return commands.together(order, a -> book(order, request, DayPlan.id(order.siteId(), order.day()), a));
        } catch (DayPlanRefused refused) {
            throw nextFree.enrich(refused, order.siteId(), order.day(), request);
        }
    }

    private Placed book(BookVisit order, Request request, String dayId, Aggregates aggregates) {
        locks.take(List.of(dayId));
        aggregates.readAhead(dayId, order.patientId(), order.visitId());
        var day = aggregates.load(DayPlan.class, dayId);
        if (!aggregates.load(Patient.class, order.patientId()).exists()) {
            throw new NotFound("patient " + order.patientId());
        }
        var visit = aggregates.load(Visit.class, order.visitId());
        if (visit.state() instanceof VisitState.Known known) {
            // The visit's own rules say whether this is a repeat; its place has been decided.
            visit.decide(new VisitCommand.Book(
                    order.visitId(), order.patientId(), again(order, known), order.afterwards(), order.occurredAt()));
            return new Placed(order.visitId(), known.place(), visit.committed());
        }
        Reservation held = reserve(day, request, order.occurredAt());
        Place place = place(dayId, open(day), held, order.plannedDoseMg());
        visit.decide(new VisitCommand.Book(
                order.visitId(), order.patientId(), place, order.afterwards(), order.occurredAt()));
        reservations.take(held, open(day));
        return new Placed(order.visitId(), place, visit.committed());
    }

    /** What the day plan chose then it would choose again; what is asked for must be what was asked for. */
    private static Place again(BookVisit order, VisitState.Known known) {
        Place first = known.original();
        String chair = order.chairId() == null ? first.chairId() : order.chairId();
        return first.asked(order.siteId(), chair, order.treatment(), order.plannedDoseMg(), order.start());
    }

    public Placed move(MoveVisit order) {
        VisitState.Known now = known(order.visitId());
        String siteId = now.place().siteId();
        LocalDate date = LocalDate.ofInstant(order.start(), sites.zone(siteId));
        Request request = new Request(
                order.visitId(),
                now.patientId(),
                now.place().treatment(),
                order.start(),
                order.chairId(),
                null,
                null,
                order.prescriberId(),
                order.overrides(),
                order.overrideReason(),
                order.afterwards() != null);
        try {
            return commands.together(
                    order, a -> move(order, request, now.place().day(), DayPlan.id(siteId, date), a));
        } catch (DayPlanRefused refused) {
            throw nextFree.enrich(refused, siteId, date, request);
        }
    }

    private Placed move(MoveVisit order, Request request, String from, String to, Aggregates aggregates) {
        locks.take(List.of(from, to));
        aggregates.readAhead(from, to, order.visitId());
        // In id order; both days before anything is decided.
        boolean ahead = from.compareTo(to) <= 0;
        var first = aggregates.load(DayPlan.class, ahead ? from : to);
        var second = from.equals(to) ? first : aggregates.load(DayPlan.class, ahead ? to : from);
        var old = ahead ? first : second;
        var day = ahead ? second : first;
        var visit = aggregates.load(Visit.class, order.visitId());
        if (!(visit.state() instanceof VisitState.Known known)
                || !known.place().day().equals(from)) {
            throw new MovedMeanwhile();
        }
        if (visit.state() instanceof VisitState.Booked) {
            if (!from.equals(to)) {
                old.decide(new DayPlanCommand.Release(order.visitId(), order.occurredAt()));
            }
            reserve(day, request, order.occurredAt());
        }
        Place place = visit.state() instanceof VisitState.Booked
                ? place(to, open(day), held(day, order.visitId()), known.place().plannedDoseMg())
                : known.place();
        visit.decide(new VisitCommand.Reschedule(place, order.afterwards(), order.occurredAt()));
        reservations.replace(held(day, order.visitId()), open(day));
        return new Placed(order.visitId(), place, visit.committed());
    }

    /** Cancels, or records that the patient did not come; either way the place is given back. */
    public Committed end(EndVisit order) {
        String dayId = known(order.visitId()).place().day();
        return commands.together(order, aggregates -> {
            locks.take(List.of(dayId));
            aggregates.readAhead(dayId, order.visitId());
            var day = aggregates.load(DayPlan.class, dayId);
            var visit = aggregates.load(Visit.class, order.visitId());
            if (!(visit.state() instanceof VisitState.Known known)
                    || !known.place().day().equals(dayId)) {
                throw new MovedMeanwhile();
            }
            Instant at = switch (order) {
                case EndVisit.Cancel c -> {
                    visit.decide(new VisitCommand.Cancel(c.reason(), c.occurredAt()));
                    yield c.occurredAt();
                }
                case EndVisit.NoShow n -> {
                    visit.decide(new VisitCommand.MarkMissed(n.occurredAt()));
                    yield n.occurredAt();
                }
            };
            day.decide(new DayPlanCommand.Release(order.visitId(), at));
            reservations.free(order.visitId());
            return visit.committed();
        });
    }

    public Committed checkIn(String visitId, Instant occurredAt) {
        known(visitId);
        return commands.send(visitId, new VisitCommand.CheckIn(occurredAt));
    }

    /** @throws NotFound if there is no such visit */
    public VisitState.Known known(String visitId) {
        if (visitId.startsWith("visit-") && history.fold(Visit.class, visitId) instanceof VisitState.Known known) {
            return known;
        }
        throw new NotFound("visit " + visitId);
    }

    private static Reservation reserve(
            Loaded<DayPlanCommand, DayPlanState, DayPlanEvent> day, Request request, Instant occurredAt) {
        day.decide(new DayPlanCommand.Reserve(request, occurredAt));
        return held(day, request.visitId());
    }

    private static Reservation held(Loaded<?, DayPlanState, ?> day, String visitId) {
        return open(day).reservation(visitId).orElseThrow();
    }

    private static DayPlanState.Open open(Loaded<?, DayPlanState, ?> day) {
        return (DayPlanState.Open) day.state();
    }

    private static Place place(String dayId, DayPlanState.Open day, Reservation held, @Nullable Integer plannedDoseMg) {
        String chair = day.roster().chairs().stream()
                .filter(c -> c.id().equals(held.chairId()))
                .map(Roster.Chair::name)
                .findFirst()
                .orElse(held.chairId());
        String prescriber = day.roster().shifts().stream()
                .filter(s -> s.staffId().equals(held.prescriberId()))
                .map(Roster.Shift::name)
                .findFirst()
                .orElse(held.prescriberId());
        return new Place(
                dayId,
                day.siteId(),
                day.roster().siteName(),
                day.roster().zone(),
                held.chairId(),
                chair,
                held.pumpId(),
                held.treatment(),
                plannedDoseMg,
                held.nurseId(),
                held.prescriberId(),
                prescriber,
                held.start(),
                held.end());
    }

    /** Somebody moved the visit between our look and our lock. */
    static final class MovedMeanwhile extends clinic.platform.decider.Refused {
        private enum Reason {
            MOVED_MEANWHILE
        }

        MovedMeanwhile() {
            super(Reason.MOVED_MEANWHILE, "Somebody else moved this visit just now. Look again.");
        }
    }
}
