package clinic.session.chart;

import clinic.platform.aggregate.History;
import clinic.platform.decider.NotFound;
import clinic.platform.event.RecordedEvent;
import clinic.platform.security.CurrentActor;
import clinic.session.stored.StoredBytes;
import clinic.session.treatment.SessionEvent;
import clinic.session.treatment.SessionEvent.Amended;
import clinic.session.treatment.SessionEvent.SessionSigned;
import clinic.session.treatment.SessionState.Begun;
import clinic.session.treatment.TreatmentSession;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a session's log from the store, and folds it to any moment of recording. */
@Component
class Logs {

    private final History history;
    private final StoredBytes stored;

    Logs(History history, StoredBytes stored) {
        this.history = history;
        this.stored = stored;
    }

    /** The state that belongs to a log. */
    record Known(SessionLog log, Begun session, List<Instant> moments) {}

    /** As it was known at a moment. */
    Known of(String sessionId, @Nullable Instant asOf) {
        List<RecordedEvent<Object>> all = history.of(sessionId);
        return known(sessionId, asOf, all, asOf == null ? all : until(asOf, all));
    }

    /** As it was with that many entries. */
    Known first(String sessionId, int entries) {
        List<RecordedEvent<Object>> all = history.of(sessionId);
        return known(sessionId, null, all, all.subList(0, entries));
    }

    /**
     * All up to the first entry that was recorded later. A record grows at its end: a host whose clock was behind puts
     * nothing into its past, and no state is folded that never was.
     */
    static <E> List<RecordedEvent<E>> until(Instant asOf, List<RecordedEvent<E>> all) {
        return all.stream()
                .takeWhile(e -> !e.recorded().recordedAt().isAfter(asOf))
                .toList();
    }

    void known(String sessionId) {
        if (history.of(sessionId).isEmpty()) {
            throw new NotFound("session of this id");
        }
    }

    private Known known(
            String sessionId,
            @Nullable Instant asOf,
            List<RecordedEvent<Object>> all,
            List<RecordedEvent<Object>> shown) {
        if (!(history.fold(TreatmentSession.class, shown, e -> true) instanceof Begun session)) {
            throw new NotFound("session of this id at that time");
        }
        List<Entry> entries = shown.stream()
                .filter(e -> MinimumNecessary.shows(
                        (SessionEvent) e.event(), CurrentActor.get().roles()))
                .map(e -> Entry.of(e, session.chart().protocol()))
                .toList();
        SessionSigned signature = entries.stream()
                .filter(e -> e.details() instanceof SessionSigned)
                .map(e -> (SessionSigned) e.details())
                .findFirst()
                .orElse(null);
        Boolean holds = signature == null
                ? null
                : stored.sha256(sessionId, signature.throughSequence()).equals(signature.eventsSha256());
        SessionLog log = new SessionLog(
                sessionId,
                asOf,
                session.phase(),
                entries,
                all.size() - shown.size(),
                shown.size() - entries.size(),
                (int) entries.stream().filter(Entry::late).count(),
                (int) entries.stream()
                        .filter(e -> e.details() instanceof Amended)
                        .count(),
                signature,
                holds);
        return new Known(
                log, session, all.stream().map(e -> e.recorded().recordedAt()).toList());
    }
}
