package clinic.booking.overview;

import clinic.booking.patient.Identity;
import clinic.booking.patient.PatientEvent;
import clinic.platform.event.Recorded;
import clinic.platform.live.Live;
import clinic.platform.reading.Projection;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row per patient, to find them by. */
@Component
public class Patients implements Projection<PatientEvent> {

    public static final String NAME = "booking.patients";
    public static final String CHANNEL = "patients";
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Live live;

    Patients(JdbcClient jdbc, Live live) {
        this.jdbc = jdbc;
        this.live = live;
    }

    /** @param birthDate null once the patient's key is gone */
    public record PatientRow(
            String patientId,
            String given,
            String family,
            @Nullable LocalDate birthDate,
            String sex,
            @Nullable String phone) {

        public String name() {
            return (given + " " + family).strip();
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<PatientEvent> of() {
        return PatientEvent.class;
    }

    @Override
    public Set<String> tables() {
        return Set.of("patient_row");
    }

    @Override
    public void on(PatientEvent event, Recorded recorded) {
        switch (event) {
            case PatientEvent.Registered e -> put(e.patientId(), e.identity(), recorded);
            case PatientEvent.Corrected e -> put(e.patientId(), e.identity(), recorded);
            // Read from the patient's own events where they are shown.
            case PatientEvent.CoverageSet e -> {}
            case PatientEvent.Enrolled e -> {}
        }
        live.changed(CHANNEL);
    }

    private void put(String id, @Nullable Identity identity, Recorded recorded) {
        String given = identity == null ? "" : identity.given();
        String family = identity == null ? "(removed)" : identity.family();
        String phone = identity == null ? null : identity.phone();
        LocalDate birth = identity == null ? null : identity.birthDate();
        String words = String.join(
                        " ", given, family, String.valueOf(birth), phone == null ? "" : phone.replaceAll("\\D", ""))
                .toLowerCase(Locale.ROOT);
        jdbc.sql("""
                        insert into patient_row (patient_id, given, family, birth_date, sex, phone, email, words, registered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (patient_id) do update set given = excluded.given, family = excluded.family,
                          birth_date = excluded.birth_date, sex = excluded.sex, phone = excluded.phone,
                          email = excluded.email, words = excluded.words""")
                .params(Arrays.asList(
                        id,
                        given,
                        family,
                        birth,
                        identity == null ? "U" : identity.sex().name(),
                        phone,
                        identity == null ? null : identity.email(),
                        words,
                        OffsetDateTime.ofInstant(recorded.recordedAt(), ZoneOffset.UTC)))
                .update();
    }

    /** Every word must occur in name, birth date or phone number; the first 50 by name. */
    public List<PatientRow> search(String words) {
        List<String> parts = SearchWords.of(words);
        String where = "where true" + " and words like ?".repeat(parts.size());
        return jdbc.sql("select * from patient_row " + where + " order by family, given, patient_id limit " + MOST)
                .params(parts.stream().map(part -> "%" + escaped(part) + "%").toList())
                .query((row, n) -> new PatientRow(
                        row.getString("patient_id"),
                        row.getString("given"),
                        row.getString("family"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("sex"),
                        row.getString("phone")))
                .list();
    }

    public long count() {
        return jdbc.sql("select count(*) from patient_row").query(Long.class).single();
    }

    public Optional<String> nameOf(String patientId) {
        return jdbc.sql("select given || ' ' || family from patient_row where patient_id = ?")
                .param(patientId)
                .query(String.class)
                .optional()
                .map(String::strip);
    }

    private static String escaped(String part) {
        return part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
