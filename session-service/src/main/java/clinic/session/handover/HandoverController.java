package clinic.session.handover;

import clinic.platform.security.AllowedTo;
import clinic.session.booking.PatientNames;
import clinic.session.handover.SignedSession.ClaimLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Signed sessions, newest first, each with its claim; how many have none yet. */
@Controller
@AllowedTo({"CLINICIAN", "PRESCRIBER", "BILLING", "AUDITOR", "ADMIN"})
class HandoverController {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final PatientNames names;

    HandoverController(JdbcClient jdbc, PatientNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /**
     * @param signed sessions in which something was given
     * @param unclaimed those of them without a claim
     */
    record Handover(long signed, long unclaimed, List<SignedSession> sessions) {}

    @GetMapping("/api/handover")
    @ResponseBody
    Handover json(@RequestParam(defaultValue = "false") boolean unclaimed) {
        List<SignedSession> sessions = sessions(unclaimed);
        return new Handover(
                count("select count(*) from signed_session where claimable"),
                count("select count(*) from signed_session s where claimable"
                        + " and not exists (select 1 from claim c where c.session_id = s.session_id)"),
                sessions);
    }

    @GetMapping("/handover")
    String show(@RequestParam(defaultValue = "false") boolean unclaimed, Model model) {
        Handover handover = json(unclaimed);
        model.addAttribute("title", "Signed sessions and their claims");
        model.addAttribute("handover", handover);
        model.addAttribute("only", unclaimed);
        model.addAttribute(
                "names",
                names.of(handover.sessions().stream()
                        .map(SignedSession::patientId)
                        .toList()));
        return "session/handover";
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private List<SignedSession> sessions(boolean unclaimed) {
        return jdbc.sql("""
                select s.*, c.claim_id, c.claim_number, c.payer_name, c.charge_cents, c.paid_cents, c.patient_cents,
                    c.state
                from signed_session s left join claim c on c.session_id = s.session_id
                where not ? or (s.claimable and c.claim_id is null)
                order by s.signed_at desc, c.claim_number limit ?
                """)
                .params(unclaimed, MOST)
                .query((row, n) -> read(row))
                .list();
    }

    private static SignedSession read(ResultSet row) throws SQLException {
        return new SignedSession(
                row.getString("session_id"),
                row.getString("patient_id"),
                row.getString("site_name"),
                ZoneId.of(row.getString("zone")),
                row.getString("treatment"),
                row.getString("dose"),
                row.getObject("treated_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("claimable"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getString("signer"),
                claim(row));
    }

    private static @Nullable ClaimLine claim(ResultSet row) throws SQLException {
        String id = row.getString("claim_id");
        return id == null
                ? null
                : new ClaimLine(
                        id,
                        row.getString("claim_number"),
                        row.getString("payer_name"),
                        row.getLong("charge_cents"),
                        row.getLong("paid_cents"),
                        row.getLong("patient_cents"),
                        row.getString("state"));
    }
}
