package clinic.booking.overview;

import clinic.booking.visit.Place;
import clinic.booking.visit.VisitEvent;
import clinic.platform.event.Recorded;
import clinic.platform.live.Live;
import clinic.platform.reading.Projection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row per visit. */
@Component
public class Visits implements Projection<VisitEvent> {

    public static final String NAME = "booking.visits";

    private final JdbcClient jdbc;
    private final Live live;

    Visits(JdbcClient jdbc, Live live) {
        this.jdbc = jdbc;
        this.live = live;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<VisitEvent> of() {
        return VisitEvent.class;
    }

    @Override
    public Set<String> tables() {
        return Set.of("visit_row");
    }

    @Override
    public void on(VisitEvent event, Recorded recorded) {
        String id = recorded.aggregateId();
        switch (event) {
            case VisitEvent.Booked e -> {
                put(id, e.patientId(), e.place(), e.afterwards());
                live.changed(e.place().day());
            }
            case VisitEvent.Rescheduled e -> {
                move(id, e.place(), e.afterwards());
                live.changed(e.previous().day());
                live.changed(e.place().day());
            }
            case VisitEvent.Cancelled e -> state(id, "CANCELLED", e.reason(), null);
            case VisitEvent.Missed e -> state(id, "MISSED", null, null);
            case VisitEvent.PatientArrived e -> state(id, "ARRIVED", null, e.occurredAt());
        }
    }

    private void put(String id, String patientId, Place p, @Nullable String afterwards) {
        jdbc.sql("""
                        insert into visit_row (visit_id, patient_id, day, site_id, site_name, zone, chair_id, chair_name,
                          pump_id, treatment, planned_dose_mg, nurse_id, prescriber_name, starts, ends, state, afterwards)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'BOOKED', ?)
                        on conflict do nothing""")
                .params(Arrays.asList(
                        id,
                        patientId,
                        p.day(),
                        p.siteId(),
                        p.siteName(),
                        p.zone(),
                        p.chairId(),
                        p.chairName(),
                        p.pumpId(),
                        p.treatment(),
                        p.plannedDoseMg(),
                        p.nurseId(),
                        p.prescriberName(),
                        utc(p.start()),
                        utc(p.end()),
                        afterwards))
                .update();
    }

    private void move(String id, Place p, @Nullable String afterwards) {
        jdbc.sql("""
                        update visit_row set day = ?, site_id = ?, site_name = ?, zone = ?, chair_id = ?, chair_name = ?,
                          pump_id = ?, nurse_id = ?, prescriber_name = ?, starts = ?, ends = ?, afterwards = ?
                        where visit_id = ?""")
                .params(Arrays.asList(
                        p.day(),
                        p.siteId(),
                        p.siteName(),
                        p.zone(),
                        p.chairId(),
                        p.chairName(),
                        p.pumpId(),
                        p.nurseId(),
                        p.prescriberName(),
                        utc(p.start()),
                        utc(p.end()),
                        afterwards,
                        id))
                .update();
    }

    private void state(String id, String state, @Nullable String reason, @Nullable Instant arrivedAt) {
        jdbc.sql("update visit_row set state = ?, reason = ?, arrived_at = ? where visit_id = ? returning day")
                .params(Arrays.asList(state, reason, arrivedAt == null ? null : utc(arrivedAt), id))
                .query(String.class)
                .optional()
                .ifPresent(live::changed);
    }

    public List<VisitRow> of(String day) {
        return jdbc.sql(VisitRow.SELECT + " where v.day = ? order by v.starts, v.visit_id")
                .param(day)
                .query(VisitRow::of)
                .list();
    }

    public List<VisitRow> ofPatient(String patientId) {
        return jdbc.sql(VisitRow.SELECT + " where v.patient_id = ? order by v.starts desc limit 200")
                .param(patientId)
                .query(VisitRow::of)
                .list();
    }

    public Optional<VisitRow> find(String visitId) {
        return jdbc.sql(VisitRow.SELECT + " where v.visit_id = ?")
                .param(visitId)
                .query(VisitRow::of)
                .optional();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
