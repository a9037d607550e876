package clinic.session.chairside;

import clinic.platform.aggregate.Commands;
import clinic.platform.aggregate.Committed;
import clinic.platform.aggregate.History;
import clinic.platform.decider.BadInput;
import clinic.platform.decider.NotFound;
import clinic.session.treatment.Phase;
import clinic.session.treatment.SessionState;
import clinic.session.treatment.SessionState.Begun;
import clinic.session.treatment.TreatmentSession;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Carries out what was entered, at the time at which it happened. */
@Component
class Acts {

    /** A clock time this long before arrival is taken to be past midnight, not before the visit. */
    private static final int HALF_A_DAY_HOURS = 12;

    private final Commands commands;
    private final History history;
    private final Clock clock;

    Acts(Commands commands, History history, Clock clock) {
        this.commands = commands;
        this.history = history;
        this.clock = clock;
    }

    /**
     * @param sequence of the session's newest event
     * @param changed false if all of this was recorded before
     */
    record Done(String sessionId, long sequence, Phase phase, boolean changed) {}

    Done carryOut(String sessionId, Act act) {
        Begun before = begun(sessionId);
        Committed committed = send(sessionId, act, when(act, before));
        boolean changed = committed.sequence() >= before.chart().events();
        return new Done(sessionId, committed.sequence(), begun(sessionId).phase(), changed);
    }

    private Committed send(String sessionId, Act act, Instant when) {
        try {
            return commands.send(sessionId, act.command(when));
        } catch (BadInput bad) {
            throw new BadInput(act.named(bad.field()), bad.sentence());
        }
    }

    Begun begun(String sessionId) {
        SessionState state = history.fold(TreatmentSession.class, sessionId);
        if (state instanceof Begun session) {
            return session;
        }
        throw new NotFound("session of this id");
    }

    Instant now() {
        return clock.instant();
    }

    private Instant when(Act act, Begun session) {
        if (act.occurredAt() != null) {
            return act.occurredAt().truncatedTo(ChronoUnit.MICROS);
        }
        return act.clock() == null ? now() : atSite(act.clock(), session);
    }

    private static Instant atSite(LocalTime time, Begun session) {
        ZoneId zone = session.chart().plan().zone();
        Instant arrived = session.chart().arrivedAt();
        LocalDate day = arrived.atZone(zone).toLocalDate();
        Instant sameDay = day.atTime(time).atZone(zone).toInstant();
        return sameDay.isBefore(arrived.minus(HALF_A_DAY_HOURS, ChronoUnit.HOURS))
                ? day.plusDays(1).atTime(time).atZone(zone).toInstant()
                : sameDay;
    }
}
