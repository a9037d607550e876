package clinic.booking.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A visit as screens show it, with what session-service says of its treatment.
 *
 * @param state BOOKED, ARRIVED, CANCELLED or MISSED
 * @param patientName "name pending" cannot happen here: the record is ours
 * @param phase what was last heard of the treatment; null before it begins
 */
public record VisitRow(
        String visitId,
        String patientId,
        String patientName,
        String day,
        String siteId,
        String siteName,
        String zone,
        String chairId,
        String chairName,
        @Nullable String pumpId,
        String treatment,
        @Nullable Integer plannedDoseMg,
        @Nullable String nurseId,
        String prescriberName,
        Instant start,
        Instant end,
        String state,
        @Nullable String reason,
        @Nullable Instant arrivedAt,
        @Nullable String phase,
        @Nullable Instant phaseSince,
        @Nullable String nextDue,
        @Nullable Instant nextDueAt,
        boolean needsAttention,
        @Nullable String attention) {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM, H:mm", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    static final String SELECT = """
            select v.*, coalesce(p.given || ' ' || p.family, '') as patient_name,
                   s.phase, s.since, s.next_due, s.next_due_at, s.needs_attention, s.attention
            from visit_row v
            left join patient_row p using (patient_id)
            left join session_row s using (visit_id)
            """;

    static VisitRow of(ResultSet row, int n) throws SQLException {
        return new VisitRow(
                row.getString("visit_id"),
                row.getString("patient_id"),
                row.getString("patient_name").strip(),
                row.getString("day"),
                row.getString("site_id"),
                row.getString("site_name"),
                row.getString("zone"),
                row.getString("chair_id"),
                row.getString("chair_name"),
                row.getString("pump_id"),
                row.getString("treatment"),
                row.getObject("planned_dose_mg", Integer.class),
                row.getString("nurse_id"),
                row.getString("prescriber_name"),
                row.getObject("starts", OffsetDateTime.class).toInstant(),
                row.getObject("ends", OffsetDateTime.class).toInstant(),
                row.getString("state"),
                row.getString("reason"),
                instant(row, "arrived_at"),
                row.getString("phase"),
                instant(row, "since"),
                row.getString("next_due"),
                instant(row, "next_due_at"),
                row.getBoolean("needs_attention"),
                row.getString("attention"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** E.g. {@code Tue 24 Nov, 8:00–10:40}. */
    public String when() {
        return WHEN.format(start.atZone(zoneId())) + "–" + CLOCK.format(end.atZone(zoneId()));
    }

    /** E.g. {@code Tue 24 Nov, 8:00}. */
    public String begins() {
        return WHEN.format(start.atZone(zoneId()));
    }

    /** It holds no place any more. */
    public boolean off() {
        return state.equals("CANCELLED") || state.equals("MISSED");
    }

    /** Nobody has heard of the patient yet, neither here nor in the session. */
    public boolean movable() {
        return state.equals("BOOKED") && phase == null;
    }

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
