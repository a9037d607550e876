package clinic.session.arrival;

import clinic.platform.aggregate.Commands;
import clinic.platform.aggregate.Committed;
import clinic.platform.decider.BadInput;
import clinic.platform.decider.NotFound;
import clinic.platform.live.Live;
import clinic.session.SessionProperties;
import clinic.session.booking.ExpectedVisit;
import clinic.session.booking.ExpectedVisits;
import clinic.session.booking.PatientNames;
import clinic.session.treatment.Person;
import clinic.session.treatment.Plan;
import clinic.session.treatment.SessionCommand.BeginSession;
import clinic.session.treatment.Treatment;
import clinic.session.treatment.TreatmentSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Begins a session by a clinician's word. The session's id comes from the visit, so when booking's own word of the
 * arrival is heard later, it meets the same session and changes nothing.
 */
@Component
class CheckIn {

    private static final Pattern ID = Pattern.compile("(walkin|visit)-[a-z0-9-]{1,60}");
    private static final Duration USUAL = Duration.ofHours(3);

    private final Commands commands;
    private final ExpectedVisits visits;
    private final PatientNames names;
    private final SessionProperties properties;
    private final Clock clock;
    private final Live live;

    CheckIn(
            Commands commands,
            ExpectedVisits visits,
            PatientNames names,
            SessionProperties properties,
            Clock clock,
            Live live) {
        this.commands = commands;
        this.visits = visits;
        this.names = names;
        this.properties = properties;
        this.clock = clock;
        this.live = live;
    }

    /**
     * Somebody who came without a visit.
     *
     * @param visitId {@code walkin-…}: makes a repeated request the same session; made up when left out. Or {@code
     *     visit-…}: booked while the broker was down, so that the arrival which is heard later meets this session
     * @param chairId one that visits were booked at
     */
    record WalkIn(
            @Nullable String visitId,
            @Nullable String patientId,
            @Nullable String chairId,
            @Nullable Treatment treatment,
            @Nullable Instant occurredAt) {}

    Committed expected(String visitId, @Nullable Instant occurredAt) {
        ExpectedVisit visit = visits.find(visitId).orElseThrow(() -> new NotFound("visit of this id"));
        Committed committed = begin(visit.plan(), occurredAt, false);
        visits.arrived(visitId);
        live.changed("arrivals");
        return committed;
    }

    Committed walkIn(WalkIn w) {
        String patient = needed(w.patientId(), "patientId");
        BadInput.check(names.knows(patient), "patientId", "This patient is not known. Register them first.");
        String visitId = w.visitId() == null || w.visitId().isBlank() ? "walkin-" + UUID.randomUUID() : w.visitId();
        BadInput.check(
                ID.matcher(visitId).matches(),
                "visitId",
                "A walk-in's id begins with walkin-, that of a visit which was not heard of yet with visit-.");
        ExpectedVisit heard = visits.find(visitId).orElse(null);
        if (heard != null) {
            BadInput.check(
                    heard.plan().patientId().equals(patient), "patientId", "This visit is that of another patient.");
            return expected(visitId, w.occurredAt());
        }
        Plan place = visits.places().stream()
                .filter(p -> p.chairId().equals(needed(w.chairId(), "chairId")))
                .findFirst()
                .orElseThrow(() -> new BadInput("chairId", "No visit was ever booked at this chair."));
        Instant now = clock.instant();
        Plan plan = new Plan(
                visitId,
                patient,
                place.siteId(),
                place.siteName(),
                place.zone(),
                place.chairId(),
                place.chairName(),
                place.pumpId(),
                needed(w.treatment(), "treatment"),
                null,
                new Person(place.prescriber().id(), place.prescriber().name()),
                now,
                now.plus(USUAL));
        return begin(plan, w.occurredAt(), !visitId.startsWith("visit-"));
    }

    private Committed begin(Plan plan, @Nullable Instant occurredAt, boolean walkIn) {
        Instant when = occurredAt == null ? clock.instant() : occurredAt.truncatedTo(ChronoUnit.MICROS);
        return commands.send(
                TreatmentSession.idOf(plan.visitId()), new BeginSession(when, plan, walkIn, properties.protocol()));
    }

    private static <T> T needed(@Nullable T value, String field) {
        if (value == null || value.toString().isBlank()) {
            throw new BadInput(field, "This is needed.");
        }
        return value;
    }
}
