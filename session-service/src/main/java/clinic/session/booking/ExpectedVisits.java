package clinic.session.booking;

import clinic.session.booking.ExpectedVisit.Standing;
import clinic.session.treatment.Person;
import clinic.session.treatment.Plan;
import clinic.session.treatment.Treatment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The visits that booking told us of, until and after the patient comes. */
@Repository
public class ExpectedVisits {

    private final JdbcClient jdbc;

    ExpectedVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ExpectedVisit> find(String visitId) {
        return jdbc.sql("select * from expected_visit where visit_id = ?")
                .param(visitId)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Visits of a span of time, in order. */
    public List<ExpectedVisit> between(Instant from, Instant to) {
        return jdbc.sql(
                        "select * from expected_visit where starts_at >= ? and starts_at < ? order by starts_at, chair_name")
                .params(at(from), at(to))
                .query((row, n) -> read(row))
                .list();
    }

    /** The sites that visits were booked at lately: what a walk-in can choose from. */
    public List<Plan> places() {
        return jdbc.sql(
                        "select distinct on (site_id, chair_id) * from expected_visit order by site_id, chair_id, starts_at desc")
                .query((row, n) -> read(row).plan())
                .list();
    }

    void expect(Plan p) {
        jdbc.sql("""
                insert into expected_visit (visit_id, patient_id, site_id, site_name, zone, chair_id, chair_name, pump_id,
                    treatment, planned_dose_mg, prescriber_id, prescriber_name, starts_at, ends_at, standing)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'EXPECTED')
                on conflict (visit_id) do update set site_id = excluded.site_id, site_name = excluded.site_name,
                    zone = excluded.zone, chair_id = excluded.chair_id, chair_name = excluded.chair_name,
                    pump_id = excluded.pump_id, treatment = excluded.treatment,
                    planned_dose_mg = excluded.planned_dose_mg, prescriber_id = excluded.prescriber_id,
                    prescriber_name = excluded.prescriber_name, starts_at = excluded.starts_at,
                    ends_at = excluded.ends_at
                """)
                .param(p.visitId())
                .param(p.patientId())
                .param(p.siteId())
                .param(p.siteName())
                .param(p.zone().getId())
                .param(p.chairId())
                .param(p.chairName())
                .param(p.pumpId())
                .param(p.treatment().name())
                .param(p.plannedDoseMg())
                .param(p.prescriber().id())
                .param(p.prescriber().name())
                .param(at(p.start()))
                .param(at(p.end()))
                .update();
    }

    public void arrived(String visitId) {
        jdbc.sql("update expected_visit set standing = 'ARRIVED' where visit_id = ?")
                .param(visitId)
                .update();
    }

    /** An arrival stands whatever is heard later; that the visit was given up is kept beside it. */
    void ended(String visitId, Standing as, @Nullable String reason) {
        jdbc.sql("""
                update expected_visit set ended_as = ?, reason = coalesce(?, reason),
                    standing = case when standing = 'ARRIVED' then standing else ? end
                where visit_id = ?
                """)
                .param(as.name())
                .param(reason)
                .param(as.name())
                .param(visitId)
                .update();
    }

    /** Those of these visits that booking gave up although the patient is here, by visit. */
    public Map<String, ExpectedVisit> endedThoughHere(Collection<String> visitIds) {
        if (visitIds.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
                        select * from expected_visit
                        where visit_id in (:ids) and standing = 'ARRIVED' and ended_as is not null
                        """).param("ids", visitIds).query((row, n) -> read(row)).list().stream()
                .collect(Collectors.toMap(v -> v.plan().visitId(), Function.identity()));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static ExpectedVisit read(ResultSet row) throws SQLException {
        Plan plan = new Plan(
                row.getString("visit_id"),
                row.getString("patient_id"),
                row.getString("site_id"),
                row.getString("site_name"),
                ZoneId.of(row.getString("zone")),
                row.getString("chair_id"),
                row.getString("chair_name"),
                row.getString("pump_id"),
                Treatment.valueOf(row.getString("treatment")),
                row.getObject("planned_dose_mg", Integer.class),
                new Person(row.getString("prescriber_id"), row.getString("prescriber_name")),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant());
        String endedAs = row.getString("ended_as");
        return new ExpectedVisit(
                plan,
                Standing.valueOf(row.getString("standing")),
                endedAs == null ? null : Standing.valueOf(endedAs),
                row.getString("reason"));
    }
}
