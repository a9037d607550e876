package clinic.billing.booking;

import clinic.billing.booking.HeardPatient.Coverage;
import clinic.billing.claim.Insured;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What we last heard of each patient. */
@Component
public class Patients {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Patients(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * One at a time per patient, until the transaction ends: else a claim opened now and a coverage heard now could
     * each miss the other. Takes no transaction id, so it may come before aggregates are loaded.
     */
    public void oneAtATime(String patientId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("patient " + patientId)
                .query((row, n) -> n)
                .single();
    }

    public Optional<HeardPatient> find(String patientId) {
        return jdbc.sql("select body from heard_patient where patient_id = ?")
                .param(patientId)
                .query(String.class)
                .optional()
                .map(body -> json.readValue(body, HeardPatient.class));
    }

    void keep(HeardPatient patient) {
        jdbc.sql("insert into heard_patient (patient_id, body, heard_at) values (?, ?::jsonb, ?)"
                        + " on conflict (patient_id) do update set body = excluded.body, heard_at = excluded.heard_at")
                .params(patient.patientId(), json.writeValueAsString(patient), Timestamp.from(clock.instant()))
                .update();
    }

    /** The person as a claim needs them: with the coverage that is the payerRank-th in force on that date. */
    public static Insured insured(HeardPatient patient, int payerRank, LocalDate on) {
        HeardPatient.Address address = patient.address();
        List<Coverage> known = patient.coverages() == null ? List.of() : patient.coverages();
        Coverage coverage = known.stream()
                .filter(each -> each.inForceOn(on))
                .sorted(Comparator.comparingInt(Coverage::rank).thenComparing(Coverage::coverageId))
                .skip(payerRank - 1L)
                .findFirst()
                .orElse(null);
        return new Insured(
                patient.patientId(),
                patient.given(),
                patient.family(),
                patient.birthDate(),
                patient.sex(),
                address == null
                        ? null
                        : new Insured.Address(address.line(), address.city(), address.state(), address.postalCode()),
                covered(coverage, payerRank));
    }

    private static Insured.@Nullable Coverage covered(@Nullable Coverage coverage, int payerRank) {
        return coverage == null
                ? null
                : new Insured.Coverage(
                        coverage.coverageId(),
                        coverage.payerId(),
                        coverage.payerName(),
                        coverage.filingCode(),
                        coverage.memberNumber(),
                        coverage.groupNumber(),
                        payerRank,
                        coverage.relationship(),
                        coverage.authorizationNumber());
    }
}
