package clinic.booking.placing;

import clinic.booking.dayplan.DayPlanRefused;
import clinic.booking.dayplan.DayPlanState;
import clinic.booking.dayplan.Reservation;
import clinic.booking.dayplan.Rule;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The second wall: exclusion constraints over chair, pump and patient, the patient also across sites. */
@Component
public class Reservations {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("HH:mm");

    private final JdbcClient jdbc;

    Reservations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One thing that a place needs for itself. */
    private record Need(Rule kind, String resource, Instant until) {}

    /** Gives back what the visit held and takes the new place. */
    void replace(Reservation place, DayPlanState.Open day) {
        free(place.visitId());
        take(place, day);
    }

    /** For a visit that holds nothing yet. */
    void take(Reservation place, DayPlanState.Open day) {
        List<Need> needs = needs(place, day);
        List<Object> values = new ArrayList<>();
        needs.forEach(need -> Collections.addAll(
                values, place.visitId(), need.kind().name(), need.resource(), utc(place.start()), utc(need.until())));
        Set<Rule> taken = jdbc.sql("insert into reservation (visit_id, kind, resource, during) values "
                        + String.join(", ", Collections.nCopies(needs.size(), "(?, ?, ?, tstzrange(?, ?))"))
                        + " on conflict do nothing returning kind")
                .params(values)
                .query((row, n) -> Rule.valueOf(row.getString("kind")))
                .set();
        for (Need need : needs) {
            if (!taken.contains(need.kind())) {
                throw clash(place, need.kind(), need.resource(), need.until(), day.zone());
            }
        }
    }

    /** Always chair, then pump, then patient: two bookings never wait for each other in a circle. */
    private static List<Need> needs(Reservation place, DayPlanState.Open day) {
        List<Need> needs = new ArrayList<>();
        needs.add(new Need(Rule.CHAIR, day.siteId() + "/" + place.chairId(), place.chairFreeAt()));
        if (place.pumpId() != null) {
            needs.add(new Need(Rule.PUMP, day.siteId() + "/" + place.pumpId(), place.chairFreeAt()));
        }
        needs.add(new Need(Rule.PATIENT, place.patientId(), place.end()));
        return needs;
    }

    void free(String visitId) {
        jdbc.sql("delete from reservation where visit_id = ?").param(visitId).update();
    }

    /** When a patient is somewhere, at whichever site. */
    public record Elsewhere(Instant from, Instant to) {}

    /** The patient's visits in an interval, in order. */
    public List<Elsewhere> ofPatient(String patientId, Instant from, Instant to) {
        return jdbc.sql("""
                        select lower(during) as starts, upper(during) as ends from reservation
                        where kind = ? and resource = ? and during && tstzrange(?, ?) order by starts""")
                .params(Rule.PATIENT.name(), patientId, utc(from), utc(to))
                .query((row, n) -> new Elsewhere(
                        row.getObject("starts", OffsetDateTime.class).toInstant(),
                        row.getObject("ends", OffsetDateTime.class).toInstant()))
                .list();
    }

    private DayPlanRefused clash(Reservation place, Rule kind, String resource, Instant until, ZoneId zone) {
        return jdbc.sql("""
                        select visit_id, lower(during) as starts, upper(during) as ends from reservation
                        where kind = ? and resource = ? and during && tstzrange(?, ?) limit 1""")
                .params(kind.name(), resource, utc(place.start()), utc(until))
                .query((row, n) -> refusal(
                        kind,
                        row.getString("visit_id"),
                        row.getObject("starts", OffsetDateTime.class).toInstant(),
                        row.getObject("ends", OffsetDateTime.class).toInstant(),
                        zone))
                .optional()
                // The other booking was rolled back in between: asking again may well succeed.
                .orElseGet(() -> new DayPlanRefused(
                        DayPlanRefused.Reason.valueOf(kind.name()),
                        "Somebody else is booking this place at this moment. Try again.",
                        Map.of("rule", kind.name())));
    }

    private static DayPlanRefused refusal(Rule kind, String visitId, Instant from, Instant to, ZoneId zone) {
        String what = kind == Rule.PATIENT ? "The patient already has a visit" : "It is in use";
        return new DayPlanRefused(
                DayPlanRefused.Reason.valueOf(kind.name()),
                what + " " + LOCAL.format(from.atZone(zone)) + "–" + LOCAL.format(to.atZone(zone))
                        + ", perhaps at another site.",
                Map.of("rule", kind.name(), "visitId", visitId));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
