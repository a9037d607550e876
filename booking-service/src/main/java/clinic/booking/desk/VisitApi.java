package clinic.booking.desk;

import clinic.booking.dayplan.Rule;
import clinic.booking.overview.Visits;
import clinic.booking.placing.Bookings;
import clinic.booking.placing.EndVisit;
import clinic.booking.placing.MoveVisit;
import clinic.booking.placing.VisitBody;
import clinic.booking.site.LocalStart;
import clinic.booking.site.Sites;
import clinic.booking.visit.Place;
import clinic.booking.visit.VisitState;
import clinic.platform.aggregate.Committed;
import clinic.platform.reading.ReadYourWrite;
import clinic.platform.security.AllowedTo;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Visits as JSON. */
@RestController
@RequestMapping("/api/visits")
@AllowedTo({"FRONT_DESK", "CLINICIAN", "PRESCRIBER", "ADMIN"})
class VisitApi {

    private final Bookings bookings;
    private final Sites sites;
    private final ReadYourWrite writes;
    private final Clock clock;

    VisitApi(Bookings bookings, Sites sites, ReadYourWrite writes, Clock clock) {
        this.bookings = bookings;
        this.sites = sites;
        this.writes = writes;
        this.clock = clock;
    }

    /** @param place as it was allocated */
    record Placed(String visitId, long sequence, Place place) {}

    record Done(String visitId, long sequence) {}

    /** @param start as in a booking */
    record Move(
            String start,
            @Nullable String chairId,
            @Nullable String prescriberId,
            @Nullable Set<Rule> overrides,
            @Nullable String overrideReason,
            @Nullable String enteredAfterwards,
            @Nullable Instant occurredAt) {}

    /** @param occurredAt null for now */
    record Happened(@Nullable String reason, @Nullable Instant occurredAt) {}

    @PostMapping
    ResponseEntity<Placed> book(@RequestBody VisitBody body) {
        Bookings.Placed placed = bookings.book(body.order(sites::zone, clock.instant()));
        return ResponseEntity.created(URI.create("/booking/api/visits/" + placed.visitId()))
                .body(placed(placed));
    }

    @PostMapping("/{id}/move")
    Placed move(@PathVariable String id, @RequestBody Move body) {
        ZoneId zone = ZoneId.of(bookings.known(id).place().zone());
        return placed(bookings.move(new MoveVisit(
                id,
                LocalStart.parse(body.start(), "start", zone),
                VisitBody.blank(body.chairId()),
                VisitBody.blank(body.prescriberId()),
                VisitBody.rules(body.overrides()),
                VisitBody.blank(body.overrideReason()),
                VisitBody.blank(body.enteredAfterwards()),
                at(body.occurredAt()))));
    }

    @PostMapping("/{id}/cancel")
    Done cancel(@PathVariable String id, @RequestBody Happened body) {
        String reason = body.reason() == null ? "" : body.reason().strip();
        return done(bookings.end(new EndVisit.Cancel(id, reason, at(body.occurredAt()))));
    }

    @PostMapping("/{id}/no-show")
    Done noShow(@PathVariable String id, @RequestBody(required = false) @Nullable Happened body) {
        return done(bookings.end(new EndVisit.NoShow(id, at(body == null ? null : body.occurredAt()))));
    }

    @PostMapping("/{id}/check-in")
    Done checkIn(@PathVariable String id, @RequestBody(required = false) @Nullable Happened body) {
        return done(bookings.checkIn(id, at(body == null ? null : body.occurredAt())));
    }

    @GetMapping("/{id}")
    VisitState.Known one(@PathVariable String id) {
        return bookings.known(id);
    }

    private Instant at(@Nullable Instant given) {
        return VisitBody.moment(given, clock.instant());
    }

    private Placed placed(Bookings.Placed p) {
        writes.await(Visits.NAME, p.committed());
        return new Placed(p.visitId(), p.committed().sequence(), p.place());
    }

    private Done done(Committed committed) {
        writes.await(Visits.NAME, committed);
        return new Done(committed.aggregateId(), committed.sequence());
    }
}
