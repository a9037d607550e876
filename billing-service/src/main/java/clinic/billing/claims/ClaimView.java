package clinic.billing.claims;

import clinic.billing.booking.HeardPatient;
import clinic.billing.booking.Patients;
import clinic.billing.claim.Claim;
import clinic.billing.claim.ClaimState;
import clinic.billing.claim.Insured;
import clinic.billing.edi.EdiFiles;
import clinic.platform.aggregate.History;
import clinic.platform.decider.NotFound;
import clinic.platform.event.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One claim for a screen or a program: state, history, files. */
@Component
class ClaimView {

    private final History history;
    private final Patients patients;
    private final JdbcClient jdbc;
    private final EdiFiles files;

    ClaimView(History history, Patients patients, JdbcClient jdbc, EdiFiles files) {
        this.history = history;
        this.patients = patients;
        this.jdbc = jdbc;
        this.files = files;
    }

    /** @param person null until booking told us */
    record Seen(
            String claimId,
            long sequence,
            ClaimState claim,
            @Nullable Insured person,
            List<Story.Chapter> story,
            @Nullable Sheet sheet) {}

    /** The 837 it last went in. */
    record Sheet(String fileId, String name, String state, String raw) {}

    Seen see(String claimId) {
        List<RecordedEvent<Object>> events = Claim.isId(claimId) ? history.of(claimId) : List.of();
        if (events.isEmpty()) {
            throw new NotFound("claim " + claimId);
        }
        ClaimState claim = history.fold(Claim.class, events, event -> true);
        var session = claim.opening().session();
        Optional<HeardPatient> patient = patients.find(session.patientId());
        Insured person = patient.map(
                        heard -> Patients.insured(heard, claim.opening().payerRank(), session.serviceDate()))
                .orElse(null);
        return new Seen(
                claimId,
                events.getLast().recorded().sequence(),
                claim,
                person,
                events.stream().map(Story::of).toList(),
                sheet(claimId, claim.opening().claimNumber()));
    }

    private @Nullable Sheet sheet(String claimId, String claimNumber) {
        return jdbc.sql("select file_id from submitted_claim join edi_file using (file_id) where claim_id = ?"
                        + " order by at desc limit 1")
                .param(claimId)
                .query(String.class)
                .optional()
                .map(fileId -> {
                    EdiFiles.EdiFile file = files.find(fileId);
                    return new Sheet(fileId, file.name(), file.state(), own(files.text(fileId), claimNumber));
                })
                .orElse(null);
    }

    /** A batch holds other patients too: only this claim's own segments are shown with it. */
    private static String own(String text, String claimNumber) {
        StringBuilder own = new StringBuilder();
        boolean inside = false;
        for (String segment : text.lines().toList()) {
            if (segment.startsWith("CLM*")) {
                inside = segment.startsWith("CLM*" + claimNumber + "*");
            } else if (segment.startsWith("HL*") || segment.startsWith("SE*")) {
                inside = false;
            }
            if (inside) {
                own.append(segment).append('\n');
            }
        }
        return own.toString();
    }

    /** Opaque ids and numbers of claims, newest first. */
    List<Row> list(@Nullable String sessionId, @Nullable String state) {
        return jdbc.sql("select claim_id, claim_number, session_id, patient_id, service_date, treatment, payer_name,"
                        + " state, charge_cents, paid_cents, contractual_cents, patient_cents, open_cents from claim"
                        + " where (cast(:session as text) is null or session_id = :session)"
                        + " and (cast(:state as text) is null or state = :state) order by opened_at desc, claim_id"
                        + " limit 500")
                .param("session", sessionId)
                .param("state", state)
                .query(new SimplePropertyRowMapper<>(Row.class))
                .list();
    }

    record Row(
            String claimId,
            String claimNumber,
            String sessionId,
            String patientId,
            LocalDate serviceDate,
            String treatment,
            @Nullable String payerName,
            String state,
            long chargeCents,
            long paidCents,
            long contractualCents,
            long patientCents,
            long openCents) {}
}
