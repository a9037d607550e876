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
import java.util.List;
import java.util.Map;
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

    /** Gives back what the visit held and takes the new place; always chair, then pump, then patient. */
    void replace(Reservation place, DayPlanState.Open day) {
        free(place.visitId());
        take(place, Rule.CHAIR, day.siteId() + "/" + place.chairId(), place.chairFreeAt(), day.zone());
        if (place.pumpId() != null) {
            take(place, Rule.PUMP, day.siteId() + "/" + place.pumpId(), place.chairFreeAt(), day.zone());
        }
        take(place, Rule.PATIENT, place.patientId(), place.end(), day.zone());
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

    private void take(Reservation place, Rule kind, String resource, Instant until, ZoneId zone) {
        int rows = jdbc.sql("""
                        insert into reservation (visit_id, kind, resource, during)
                        values (?, ?, ?, tstzrange(?, ?))
                        on conflict do nothing""")
                .params(place.visitId(), kind.name(), resource, utc(place.start()), utc(until))
                .update();
        if (rows == 0) {
            throw clash(place, kind, resource, until, zone);
        }
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
