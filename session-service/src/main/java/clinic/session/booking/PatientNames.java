package clinic.session.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names for opaque patient ids. */
@Repository
public class PatientNames {

    private static final int MOST = 20;

    /** What parts a name: blanks, apostrophes, hyphens. */
    private static final String BREAKS = "[ '\u2019-]+";

    private final JdbcClient jdbc;

    PatientNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public PatientName of(String patientId) {
        return jdbc.sql("select * from patient where patient_id = ?")
                .param(patientId)
                .query((row, n) -> read(row))
                .optional()
                .orElseGet(() -> PatientName.pending(patientId));
    }

    public boolean knows(String patientId) {
        return jdbc.sql("select count(*) from patient where patient_id = ?")
                        .param(patientId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Names for a whole list at once; "name pending" for those that have not been heard yet. */
    public Map<String, PatientName> of(Collection<String> patientIds) {
        Set<String> ids = Set.copyOf(patientIds);
        Map<String, PatientName> known = ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select * from patient where patient_id in (:ids)")
                        .param("ids", ids)
                        .query((row, n) -> read(row))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(PatientName::patientId, Function.identity()));
        return ids.stream()
                .collect(Collectors.toMap(Function.identity(), id -> known.getOrDefault(id, PatientName.pending(id))));
    }

    /** By the beginning of any part of a name: "Brien" and "o brien" find O'Brien. */
    public List<PatientName> search(String words) {
        String start = words.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[%_\\\\]", "")
                .replaceAll(BREAKS, " ");
        return jdbc.sql("""
                select * from patient
                where ' ' || regexp_replace(lower(given_name || ' ' || family_name), ?, ' ', 'g') like ?
                order by family_name, given_name limit ?
                """)
                .params(BREAKS, "% " + start + "%", MOST)
                .query((row, n) -> read(row))
                .list();
    }

    void keep(PatientFact p) {
        jdbc.sql("""
                insert into patient (patient_id, given_name, family_name, birth_date, rems_number) values (?, ?, ?, ?, ?)
                on conflict (patient_id) do update set given_name = excluded.given_name,
                    family_name = excluded.family_name, birth_date = excluded.birth_date,
                    rems_number = excluded.rems_number
                """)
                .param(p.patientId())
                .param(p.given())
                .param(p.family())
                .param(p.birthDate())
                .param(p.remsNumber())
                .update();
    }

    private static PatientName read(ResultSet row) throws SQLException {
        return new PatientName(
                row.getString("patient_id"),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("rems_number"));
    }
}
