package clinic.session.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.aggregate.History;
import clinic.platform.event.EventTypes;
import clinic.platform.event.Recorded;
import clinic.platform.event.RecordedEvent;
import clinic.session.Contracts;
import clinic.session.treatment.Deviation;
import clinic.session.treatment.SessionDecider;
import clinic.session.treatment.SessionEvent;
import clinic.session.treatment.SessionState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.json.JsonMapper;

/** What we write of a session, folded from its events, is what the contract shows, and the schema takes it. */
class PublishedFactsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SessionDecider DECIDER = new SessionDecider();

    private static void isTheExample(String fact, Object said) {
        String written = JSON.writeValueAsString(said);
        Contracts.accepts(fact, written);
        assertThat(JSON.readTree(written))
                .isEqualTo(JSON.readTree(new String(Contracts.example(fact), StandardCharsets.UTF_8)));
    }

    private static SessionState after(List<SessionEvent> events) {
        SessionState state = DECIDER.initial();
        for (SessionEvent event : events) {
            state = DECIDER.evolve(state, event);
        }
        return state;
    }

    private static List<RecordedEvent<Object>> log(List<SessionEvent> events) {
        List<RecordedEvent<Object>> log = new ArrayList<>();
        for (SessionEvent event : events) {
            log.add(new RecordedEvent<>(event, recorded(event, log.size())));
        }
        return log;
    }

    private static Recorded recorded(SessionEvent event, int sequence) {
        return new Recorded(
                "6f0d7c1e-4a7e-4b7e-9a53-0e1f6a2b7c" + (sequence - 3),
                ToldSession.ID,
                sequence,
                event.occurredAt(),
                ToldSession.NURSE.id(),
                ToldSession.NURSE.name(),
                "CLINICIAN",
                "correlation",
                "causation",
                EventTypes.nameOf(event.getClass()),
                1);
    }

    @Test
    void a_session_under_observation_with_an_alarm_is_said_as_the_phase_example() {
        List<SessionEvent> events = ToldSession.alarmed();
        SessionEvent last = events.getLast();
        SessionTranslation translation =
                new SessionTranslation(new StaticListableBeanFactory().getBeanProvider(History.class));
        isTheExample(
                "session/phase-changed.v1",
                translation
                        .say(last, recorded(last, events.size() - 1), () -> after(events))
                        .orElseThrow()
                        .body());
    }

    @Test
    void a_missed_check_and_a_contraindication_change_what_the_board_shows() {
        SessionTranslation translation =
                new SessionTranslation(new StaticListableBeanFactory().getBeanProvider(History.class));
        for (SessionEvent event : List.of(
                new SessionEvent.BpCheckMissed(
                        Instant.parse("2026-11-23T19:20:00Z"),
                        new Deviation("deviation-1", Deviation.Rule.BP_CHECK_MISSED, "no reading", "cuff broken")),
                new SessionEvent.MedicinesReviewed(Instant.parse("2026-11-23T18:16:00Z"), Set.of(), Set.of()))) {
            List<SessionEvent> events = ToldSession.alarmed();
            assertThat(translation.say(event, recorded(event, events.size()), () -> after(events)))
                    .isPresent();
        }
    }

    @Test
    void a_signed_session_is_said_as_the_signed_example() {
        List<SessionEvent> events = ToldSession.signed();
        SessionState.Signed signed = (SessionState.Signed) after(events);
        isTheExample("session/session-signed.v1", new SignedFact(ToldSession.ID, signed, log(events)).build());
    }

    @Test
    void who_monitored_is_who_took_the_last_reading_not_who_wrote_one_down_last() {
        List<SessionEvent> events = ToldSession.signed();
        List<RecordedEvent<Object>> log = log(events);
        int late = 17;
        RecordedEvent<Object> entry = log.get(late);
        Recorded r = entry.recorded();
        log.set(
                late,
                new RecordedEvent<>(
                        new SessionEvent.VitalsRecorded(
                                Instant.parse("2026-11-23T20:26:30Z"), "newest", 124, 80, 72, 98, 5, 0),
                        new Recorded(
                                r.eventId(),
                                r.aggregateId(),
                                r.sequence(),
                                r.recordedAt(),
                                "staff-other",
                                "O. Other",
                                r.role(),
                                r.correlation(),
                                r.causation(),
                                r.type(),
                                r.revision())));
        SessionState.Signed signed = (SessionState.Signed) after(events);
        assertThat(new SignedFact(ToldSession.ID, signed, log)
                        .build()
                        .monitoredBy()
                        .id())
                .isEqualTo("staff-other");
    }
}
