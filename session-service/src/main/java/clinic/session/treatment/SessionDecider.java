package clinic.session.treatment;

import clinic.platform.decider.BadInput;
import clinic.platform.decider.Decider;
import clinic.platform.decider.Situation;
import clinic.session.treatment.SessionCommand.BeginSession;
import clinic.session.treatment.SessionState.Begun;
import clinic.session.treatment.SessionState.NotBegun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The rules of a treatment session. Each group of commands is decided in a class of its own. */
public final class SessionDecider implements Decider<SessionCommand, SessionState, SessionEvent> {

    /** Nothing of a visit happened longer before the arrival than this: a reading at home in the morning may have. */
    private static final Duration EARLIEST = Duration.ofHours(12);

    @Override
    public SessionState initial() {
        return new NotBegun();
    }

    @Override
    public List<? extends SessionEvent> decide(SessionCommand command, SessionState state, Situation situation) {
        BadInput.check(
                !command.occurredAt().isAfter(situation.now()), "occurredAt", "What happened can't lie in the future.");
        if (state instanceof Begun session && !(command instanceof BeginSession)) {
            notLongBefore(command, session.chart().arrivedAt());
        }
        return switch (command) {
            case BeginSession c -> begin(c, state, situation);
            case SessionCommand.Preparation c -> PreparationDecisions.decide(c, open(state), situation);
            case SessionCommand.Dosing c -> thenReady(open(state), DosingDecisions.decide(c, open(state), situation));
            case SessionCommand.Monitoring c -> thenReady(open(state), MonitoringDecisions.decide(c, open(state)));
            case SessionCommand.Departure c -> DepartureDecisions.decide(c, open(state), situation);
            case SessionCommand.Signing c -> SigningDecisions.decide(c, begun(state), situation);
        };
    }

    @Override
    public SessionState evolve(SessionState state, SessionEvent event) {
        return Evolution.after(state, event);
    }

    private static void notLongBefore(SessionCommand command, Instant arrival) {
        BadInput.check(
                !command.occurredAt().isBefore(arrival.minus(EARLIEST)),
                "occurredAt",
                "This is more than " + EARLIEST.toHours() + " hours before the arrival. Check the date and the time.");
    }

    private static List<SessionEvent> begin(BeginSession c, SessionState state, Situation situation) {
        boolean heard = situation.actor().isSystem();
        return switch (state) {
            case NotBegun s -> {
                if (!heard) {
                    notLongBefore(c, c.plan().start());
                }
                yield List.of(new SessionEvent.SessionBegun(c.occurredAt(), c.plan(), c.walkIn(), c.protocol()));
            }
            case Begun s -> {
                SessionRefused.unless(
                        s.chart().plan().patientId().equals(c.plan().patientId()),
                        Reason.ALREADY_BEGUN,
                        "This session was begun for another patient. Check the visit.");
                SessionRefused.unless(
                        heard || s.phase().inChair(),
                        Reason.SESSION_OVER,
                        "This visit is over. Book another one, or begin a walk-in.");
                yield List.of();
            }
        };
    }

    private static Begun begun(SessionState state) {
        if (state instanceof Begun session) {
            return session;
        }
        throw new SessionRefused(Reason.NOT_BEGUN, "The patient has not been checked in. Check them in first.");
    }

    private static Begun open(SessionState state) {
        Begun session = begun(state);
        SessionRefused.unless(
                !(session instanceof SessionState.Signed),
                Reason.SIGNED_ALREADY,
                "This record is signed. Amend it: the original stays beside the amendment.");
        return session;
    }

    /** Ready is judged as of all that is known of the patient; a late entry doesn't turn the clock back. */
    private static Instant newest(List<SessionEvent> events, Chart chart) {
        Instant happened = events.getLast().occurredAt();
        Instant seen = chart.watch().lastSeenAt();
        return seen != null && seen.isAfter(happened) ? seen : happened;
    }

    /** A fact can be the last thing that a patient under observation was waiting for. */
    private List<SessionEvent> thenReady(Begun before, List<SessionEvent> events) {
        SessionState after = before;
        for (SessionEvent event : events) {
            after = evolve(after, event);
        }
        if (events.isEmpty() || !(after instanceof SessionState.Observing observing)) {
            return events;
        }
        Instant at = newest(events, observing.chart());
        if (DischargeRules.clinicalGates(observing.chart(), at).stream().allMatch(Gate::isMet)) {
            List<SessionEvent> all = new ArrayList<>(events);
            all.add(DepartureDecisions.ready(observing.chart(), at));
            return all;
        }
        return events;
    }
}
