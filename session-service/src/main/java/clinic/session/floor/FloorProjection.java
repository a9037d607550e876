package clinic.session.floor;

import clinic.platform.aggregate.History;
import clinic.platform.event.Recorded;
import clinic.platform.live.Live;
import clinic.platform.reading.Projection;
import clinic.session.treatment.Attention;
import clinic.session.treatment.Chart;
import clinic.session.treatment.Milligrams;
import clinic.session.treatment.NextDue;
import clinic.session.treatment.SessionEvent;
import clinic.session.treatment.SessionState;
import clinic.session.treatment.SessionState.Begun;
import clinic.session.treatment.TreatmentSession;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps a tile for every session. A tile is a function of the session's state (what is due next depends on all that
 * was done), so the state is folded up to each event instead of being worked out a second time in SQL.
 */
@Component
class FloorProjection implements Projection<SessionEvent> {

    static final String NAME = "session-floor";

    private final Tiles tiles;
    private final History history;
    private final Live live;

    FloorProjection(Tiles tiles, History history, Live live) {
        this.tiles = tiles;
        this.history = history;
        this.live = live;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<SessionEvent> of() {
        return SessionEvent.class;
    }

    @Override
    public Set<String> tables() {
        return Set.of("floor_tile");
    }

    @Override
    public void on(SessionEvent event, Recorded recorded) {
        String id = recorded.aggregateId();
        if (history.after(TreatmentSession.class, event, recorded) instanceof Begun session) {
            tiles.put(tile(id, session));
        }
        live.changed("floor");
        live.changed(id);
    }

    private static Tile tile(String id, Begun session) {
        Chart chart = session.chart();
        Optional<NextDue> due = NextDue.of(session);
        var newest = chart.watch().latest();
        return new Tile(
                id,
                chart.plan().patientId(),
                chart.plan().siteName(),
                chart.plan().zone(),
                chart.plan().chairName(),
                chart.plan().treatment(),
                session.phase(),
                session.since(),
                dose(chart),
                progressFrom(session),
                progressMinutes(session),
                due.map(NextDue::at).orElse(null),
                due.map(NextDue::what).orElse(null),
                Attention.of(session).orElse(null),
                newest.map(r -> r.systolicMmHg() + "/" + r.diastolicMmHg() + " · HR " + r.heartRatePerMinute()
                                + " · SpO₂ " + r.spo2Percent() + " %")
                        .orElse(null),
                newest.map(SessionEvent.VitalsRecorded::occurredAt).orElse(null));
    }

    private static String dose(Chart chart) {
        var started = chart.drug().started();
        if (started != null) {
            return Milligrams.of(started.event().plannedMicrograms());
        }
        var order = chart.before().order();
        return order == null ? "" : Milligrams.ordered(order);
    }

    private static @Nullable Instant progressFrom(Begun session) {
        Instant running =
                session instanceof SessionState.Dosing ? session.chart().drug().firstAt() : null;
        return session instanceof SessionState.Observing || session instanceof SessionState.Ready
                ? session.chart().drug().lastAt()
                : running;
    }

    private static @Nullable Integer progressMinutes(Begun session) {
        Chart chart = session.chart();
        if (session instanceof SessionState.Observing || session instanceof SessionState.Ready) {
            return chart.observationMinutes();
        }
        return session instanceof SessionState.Dosing && !chart.esketamine()
                ? chart.protocol().infusion().minutes()
                : null;
    }
}
