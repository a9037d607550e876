package clinic.booking.session;

import clinic.booking.visit.VisitCommand;
import clinic.platform.aggregate.Commands;
import clinic.platform.decider.Actor;
import clinic.platform.hearing.Fact;
import clinic.platform.hearing.Hearing;
import clinic.platform.live.Live;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps how far each treatment is, for the day board. Who is treated has come, even if nobody checked them in here: the
 * visit hears of it before our own row is written.
 */
@Component
class TreatmentsHeard implements Hearing {

    static final String PHASE_CHANGED = "clinic.session.phase-changed.v1";
    static final String SESSION_SIGNED = "clinic.session.session-signed.v1";

    private static final Actor SYSTEM = Actor.system("booking.treatments");

    private final Commands commands;
    private final JdbcClient jdbc;
    private final Live live;

    TreatmentsHeard(Commands commands, JdbcClient jdbc, Live live) {
        this.commands = commands;
        this.jdbc = jdbc;
        this.live = live;
    }

    /** Our cut-down copy of phase-changed. */
    record PhaseChanged(
            String visitId,
            String phase,
            Instant since,
            @Nullable String nextDue,
            @Nullable Instant nextDueAt,
            boolean needsAttention,
            @Nullable String attention) {}

    /** Our cut-down copy of session-signed. */
    record SessionSigned(String visitId, Signature signature) {
        record Signature(Instant signedAt) {}
    }

    @Override
    public String name() {
        return "booking.treatments";
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
        return Set.of(PHASE_CHANGED, SESSION_SIGNED);
    }

    @Override
    public Set<String> ignored() {
        return Set.of();
    }

    @Override
    public void hear(Fact fact) {
        if (fact.type().equals(SESSION_SIGNED)) {
            SessionSigned signed = fact.as(SessionSigned.class);
            put(new PhaseChanged(signed.visitId(), "SIGNED", signed.signature().signedAt(), null, null, false, null));
        } else {
            put(fact.as(PhaseChanged.class));
        }
    }

    private void put(PhaseChanged heard) {
        if (heard.visitId().startsWith("visit-")) {
            commands.send(heard.visitId(), new VisitCommand.HearArrival(heard.since()), SYSTEM);
        }
        jdbc.sql("""
                        insert into session_row (visit_id, phase, since, next_due, next_due_at, needs_attention, attention)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (visit_id) do update set phase = excluded.phase, since = excluded.since,
                          next_due = excluded.next_due, next_due_at = excluded.next_due_at,
                          needs_attention = excluded.needs_attention, attention = excluded.attention""")
                .params(Arrays.asList(
                        heard.visitId(),
                        heard.phase(),
                        utc(heard.since()),
                        heard.nextDue(),
                        heard.nextDueAt() == null ? null : utc(heard.nextDueAt()),
                        heard.needsAttention(),
                        heard.attention()))
                .update();
        jdbc.sql("select day from visit_row where visit_id = ?")
                .param(heard.visitId())
                .query(String.class)
                .optional()
                .ifPresent(live::changed);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
