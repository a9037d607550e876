package clinic.session.handover;

import clinic.platform.aggregate.History;
import clinic.platform.event.Recorded;
import clinic.platform.live.Live;
import clinic.platform.reading.Projection;
import clinic.session.treatment.Chart;
import clinic.session.treatment.Drug;
import clinic.session.treatment.SessionEvent;
import clinic.session.treatment.SessionEvent.SessionSigned;
import clinic.session.treatment.SessionState.Signed;
import clinic.session.treatment.TreatmentSession;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one row for every signed session. */
@Component
class SignedProjection implements Projection<SessionEvent> {

    static final String NAME = "session-signed";

    private final JdbcClient jdbc;
    private final History history;
    private final Live live;

    SignedProjection(JdbcClient jdbc, History history, Live live) {
        this.jdbc = jdbc;
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
        return Set.of("signed_session");
    }

    @Override
    public void on(SessionEvent event, Recorded recorded) {
        switch (event) {
            case SessionSigned e -> signed(recorded, e);
            case SessionEvent.Amended e -> {}
            case SessionEvent.Arrival e -> {}
            case SessionEvent.Preparation e -> {}
            case SessionEvent.Dosing e -> {}
            case SessionEvent.Monitoring e -> {}
            case SessionEvent.Departure e -> {}
        }
    }

    private void signed(Recorded recorded, SessionSigned e) {
        Signed session = (Signed) history.fold(TreatmentSession.class, recorded.aggregateId());
        Chart chart = session.chart();
        Instant first = chart.drug().firstAt();
        Instant treated = first == null ? chart.arrivedAt() : first;
        jdbc.sql("""
                insert into signed_session (session_id, visit_id, patient_id, site_name, zone, treatment, dose, treated_at,
                    claimable, signed_at, signer)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (session_id) do nothing
                """)
                .params(
                        recorded.aggregateId(),
                        chart.plan().visitId(),
                        chart.plan().patientId(),
                        chart.plan().siteName(),
                        chart.plan().zone().getId(),
                        chart.plan().treatment().name(),
                        dose(chart.drug()),
                        treated.atOffset(ZoneOffset.UTC),
                        chart.drug().given(),
                        e.occurredAt().atOffset(ZoneOffset.UTC),
                        e.signer().name())
                .update();
        live.changed("handover");
    }

    private static String dose(Drug drug) {
        if (drug.stopped() != null) {
            return (drug.stopped().event().givenMicrograms() + 500) / 1000 + " mg";
        }
        return drug.given() ? drug.deviceMg() + " mg" : "none";
    }
}
