package clinic.session.booking;

import clinic.platform.aggregate.Commands;
import clinic.platform.decider.Actor;
import clinic.platform.hearing.Fact;
import clinic.platform.hearing.Hearing;
import clinic.platform.hearing.UnreadableFact;
import clinic.platform.live.Live;
import clinic.session.SessionProperties;
import clinic.session.booking.ExpectedVisit.Standing;
import clinic.session.treatment.SessionCommand;
import clinic.session.treatment.TreatmentSession;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps the expected visits. When the patient has arrived, then their session begins. */
@Component
class VisitsHeard implements Hearing {

    private static final String BOOKED = "clinic.booking.visit-booked.v1";
    private static final String RESCHEDULED = "clinic.booking.visit-rescheduled.v1";
    private static final String CANCELLED = "clinic.booking.visit-cancelled.v1";
    private static final String MISSED = "clinic.booking.visit-missed.v1";
    private static final String ARRIVED = "clinic.booking.patient-arrived.v1";

    private final ExpectedVisits visits;
    private final Commands commands;
    private final SessionProperties properties;
    private final Live live;
    private final Clock clock;

    VisitsHeard(ExpectedVisits visits, Commands commands, SessionProperties properties, Live live, Clock clock) {
        this.visits = visits;
        this.commands = commands;
        this.properties = properties;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "session.visits-heard";
    }

    @Override
    public String topic() {
        return "clinic.booking.visits";
    }

    @Override
    public boolean sequenced() {
        return true;
    }

    @Override
    public Set<String> types() {
        return Set.of(BOOKED, RESCHEDULED, CANCELLED, MISSED, ARRIVED);
    }

    @Override
    public Set<String> ignored() {
        return Set.of();
    }

    @Override
    public void hear(Fact fact) {
        switch (fact.type()) {
            case BOOKED, RESCHEDULED -> visits.expect(fact.as(VisitBooked.class).plan());
            case CANCELLED -> ended(fact.as(VisitEnded.class), Standing.CANCELLED);
            case MISSED -> ended(fact.as(VisitEnded.class), Standing.MISSED);
            case ARRIVED -> arrived(fact.as(PatientArrived.class));
            default -> throw new UnreadableFact(fact.type() + " is not heard here");
        }
        live.changed("arrivals");
    }

    private void ended(VisitEnded e, Standing standing) {
        visits.ended(e.visitId(), standing, e.reason());
        live.changed("floor");
    }

    /**
     * Another host's clock may be ahead of ours by some milliseconds: they arrived now at the latest. The session is
     * begun before our own row is written: an aggregate is loaded before a transaction's first write.
     */
    private void arrived(PatientArrived e) {
        ExpectedVisit visit = visits.find(e.visitId())
                .orElseThrow(() -> new UnreadableFact(e.visitId() + " arrived and was never booked"));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant arrived = e.occurredAt().isAfter(now) ? now : e.occurredAt();
        commands.send(
                TreatmentSession.idOf(e.visitId()),
                new SessionCommand.BeginSession(arrived, visit.plan(), false, properties.protocol()),
                Actor.system("booking-arrival", "Front desk"));
        visits.arrived(e.visitId());
    }
}
