package clinic.billing.dossier;

import clinic.billing.edi.Printable;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which claim is behind a number, a session, a patient: written with the claim itself, so never behind. */
@Component
public class ClaimNumbers {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String prefix;

    ClaimNumbers(JdbcClient jdbc, Clock clock, @Value("${clinic.billing.claim-number-prefix}") String prefix) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.prefix = prefix;
    }

    /** A number that no claim has ever had. */
    public String next() {
        return prefix
                + jdbc.sql("select nextval('claim_number_seq')")
                        .query(Long.class)
                        .single();
    }

    public void keep(String claimNumber, String claimId, String sessionId, String patientId) {
        jdbc.sql("insert into claim_number (claim_number, claim_id, session_id, patient_id, opened_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(claimNumber, claimId, sessionId, patientId, Timestamp.from(clock.instant()))
                .update();
    }

    public Optional<String> claimId(String claimNumber) {
        return jdbc.sql("select claim_id from claim_number where claim_number = ?")
                .param(Printable.text(claimNumber))
                .query(String.class)
                .optional();
    }

    /** In id order, as claims are to be loaded. */
    public List<String> ofPatient(String patientId) {
        return jdbc.sql("select claim_id from claim_number where patient_id = ? order by claim_id")
                .param(patientId)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
