package clinic.session.arrival;

import clinic.platform.aggregate.Commands;
import clinic.platform.aggregate.Committed;
import clinic.platform.decider.BadInput;
import clinic.platform.decider.NotFound;
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

    private static final Pattern WALK_IN = Pattern.compile("walkin-[a-z0-9-]{1,60}");
    private static final Duration USUAL = Duration.ofHours(3);

    private final Commands commands;
    private final ExpectedVisits visits;
    private final PatientNames names;
    private final SessionProperties properties;
    private final Clock clock;

    CheckIn(Commands commands, ExpectedVisits visits, PatientNames names, SessionProperties properties, Clock clock) {
        this.commands = commands;
        this.visits = visits;
        this.names = names;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Somebody who came without a visit.
     *
     * @param visitId {@code walkin-…}: makes a repeated request the same session; made up when left out
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
        visits.standing(visitId, ExpectedVisit.Standing.ARRIVED, null);
        return committed;
    }

    Committed walkIn(WalkIn w) {
        String patient = needed(w.patientId(), "patientId");
        BadInput.check(names.knows(patient), "patientId", "This patient is not known. Register them first.");
        String visitId = w.visitId() == null || w.visitId().isBlank() ? "walkin-" + UUID.randomUUID() : w.visitId();
        BadInput.check(WALK_IN.matcher(visitId).matches(), "visitId", "A walk-in's id begins with walkin-.");
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
                w.treatment() == null ? place.treatment() : w.treatment(),
                null,
                new Person(place.prescriber().id(), place.prescriber().name()),
                now,
                now.plus(USUAL));
        return begin(plan, w.occurredAt(), true);
    }

    private Committed begin(Plan plan, @Nullable Instant occurredAt, boolean walkIn) {
        Instant when = occurredAt == null ? clock.instant() : occurredAt.truncatedTo(ChronoUnit.MICROS);
        return commands.send(
                TreatmentSession.idOf(plan.visitId()), new BeginSession(when, plan, walkIn, properties.protocol()));
    }

    private static String needed(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw new BadInput(field, "This is needed.");
        }
        return value;
    }
}
