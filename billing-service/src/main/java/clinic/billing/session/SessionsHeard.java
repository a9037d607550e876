package clinic.billing.session;

import clinic.billing.booking.Patients;
import clinic.billing.care.SignedSession;
import clinic.billing.claim.Claim;
import clinic.billing.claim.ClaimCommand;
import clinic.billing.claim.Dossier;
import clinic.billing.dossier.ClaimNumbers;
import clinic.billing.dossier.Dossiers;
import clinic.platform.aggregate.Commands;
import clinic.platform.decider.Actor;
import clinic.platform.hearing.Fact;
import clinic.platform.hearing.Hearing;
import clinic.platform.security.AllowedTo;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a session was signed, then its claim is opened, priced and checked, in the transaction that hears it. */
@Component
class SessionsHeard implements Hearing {

    private static final Actor SYSTEM = Actor.system("billing.session");
    private static final int FIRST_PAYER = 1;
    private static final int WHOLE = 1;

    private final Patients patients;
    private final Dossiers dossiers;
    private final ClaimNumbers numbers;
    private final Commands commands;
    private final JdbcClient jdbc;
    private final Clock clock;

    SessionsHeard(
            Patients patients,
            Dossiers dossiers,
            ClaimNumbers numbers,
            Commands commands,
            JdbcClient jdbc,
            Clock clock) {
        this.patients = patients;
        this.dossiers = dossiers;
        this.numbers = numbers;
        this.commands = commands;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "billing.session-sessions";
    }

    @Override
    public String topic() {
        return "clinic.session.sessions";
    }

    @Override
    public boolean sequenced() {
        return true;
    }

    @Override
    public Set<String> types() {
        return Set.of("clinic.session.session-signed.v1");
    }

    @Override
    public Set<String> ignored() {
        return Set.of("clinic.session.phase-changed.v1");
    }

    /** Only the system hears facts. */
    @AllowedTo({})
    private record Signed(String sessionId) {}

    @Override
    public void hear(Fact fact) {
        SignedSession session = fact.as(SessionSigned.class).session();
        patients.oneAtATime(session.patientId());
        Dossier dossier = dossiers.of(session, FIRST_PAYER);
        String claimId = Claim.id(session.sessionId(), FIRST_PAYER, WHOLE);
        commands.together(new Signed(session.sessionId()), SYSTEM, aggregates -> {
            var claim = aggregates.load(Claim.class, claimId);
            if (!claim.exists()) {
                String number = numbers.next();
                claim.decide(new ClaimCommand.Open(number, FIRST_PAYER, WHOLE, session, dossier));
                numbers.keep(number, claimId, session.sessionId(), session.patientId());
            }
            return claim.committed();
        });
        keep(session);
    }

    private void keep(SignedSession session) {
        jdbc.sql("insert into heard_session (session_id, patient_id, site_name, service_date, signed_at, heard_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (session_id) do nothing")
                .params(
                        session.sessionId(),
                        session.patientId(),
                        session.siteName(),
                        session.serviceDate(),
                        Timestamp.from(session.signedAt()),
                        Timestamp.from(clock.instant()))
                .update();
    }
}
