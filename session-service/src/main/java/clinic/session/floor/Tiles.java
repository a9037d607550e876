package clinic.session.floor;

import clinic.session.treatment.Phase;
import clinic.session.treatment.Treatment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table behind the floor. */
@Repository
class Tiles {

    private final JdbcClient jdbc;

    Tiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Tile> inChair() {
        return list("where in_chair");
    }

    /** Over, and not signed yet: the work that is left of a day. */
    List<Tile> toSign() {
        return list("where phase in ('DISCHARGED', 'ENDED_EARLY')");
    }

    private List<Tile> list(String where) {
        return jdbc.sql("select * from floor_tile " + where).query((row, n) -> read(row)).list().stream()
                .sorted(Tile.URGENCY)
                .toList();
    }

    void put(Tile t) {
        jdbc.sql("""
                insert into floor_tile (session_id, patient_id, site_name, zone, chair_name, treatment, phase, in_chair,
                    since, dose, progress_from, progress_minutes, next_due_at, next_due, attention, reading, reading_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (session_id) do update set phase = excluded.phase, in_chair = excluded.in_chair,
                    since = excluded.since, dose = excluded.dose, progress_from = excluded.progress_from,
                    progress_minutes = excluded.progress_minutes, next_due_at = excluded.next_due_at,
                    next_due = excluded.next_due, attention = excluded.attention, reading = excluded.reading,
                    reading_at = excluded.reading_at
                """)
                .param(t.sessionId())
                .param(t.patientId())
                .param(t.siteName())
                .param(t.zone().getId())
                .param(t.chairName())
                .param(t.treatment().name())
                .param(t.phase().name())
                .param(t.phase().inChair())
                .param(at(t.since()))
                .param(t.dose())
                .param(at(t.progressFrom()))
                .param(t.progressMinutes())
                .param(at(t.nextDueAt()))
                .param(t.nextDue())
                .param(t.attention())
                .param(t.reading())
                .param(at(t.readingAt()))
                .update();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Tile read(ResultSet row) throws SQLException {
        return new Tile(
                row.getString("session_id"),
                row.getString("patient_id"),
                row.getString("site_name"),
                ZoneId.of(row.getString("zone")),
                row.getString("chair_name"),
                Treatment.valueOf(row.getString("treatment")),
                Phase.valueOf(row.getString("phase")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getString("dose"),
                instant(row, "progress_from"),
                row.getObject("progress_minutes", Integer.class),
                instant(row, "next_due_at"),
                row.getString("next_due"),
                row.getString("attention"),
                row.getString("reading"),
                instant(row, "reading_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
