package clinic.session.chart;

import clinic.platform.event.Recorded;
import clinic.platform.event.RecordedEvent;
import clinic.session.treatment.Protocol;
import clinic.session.treatment.SessionEvent;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log.
 *
 * @param occurredAt when it happened
 * @param recordedAt when it was said
 * @param late said later after it happened than the protocol allows without a mark
 * @param because why a rule was broken, if one was
 * @param details the event itself
 */
record Entry(
        long sequence,
        String eventId,
        String type,
        String what,
        @Nullable String because,
        Instant occurredAt,
        Instant recordedAt,
        boolean late,
        long lateMinutes,
        String actor,
        String actorName,
        String role,
        String correlation,
        String causation,
        SessionEvent details) {

    private static final long MINUTES_AN_HOUR = 60;
    private static final long HOURS_A_DAY = 24;

    /** How late it was entered, in the unit that a person would use. */
    public String lateWords() {
        long hours = lateMinutes / MINUTES_AN_HOUR;
        if (hours < 2) {
            return lateMinutes + " min";
        }
        return hours < 2 * HOURS_A_DAY ? hours + " h" : hours / HOURS_A_DAY + " days";
    }

    static Entry of(RecordedEvent<Object> recordedEvent, Protocol protocol) {
        SessionEvent event = (SessionEvent) recordedEvent.event();
        Recorded r = recordedEvent.recorded();
        long minutes = Duration.between(event.occurredAt(), r.recordedAt()).toMinutes();
        return new Entry(
                r.sequence(),
                r.eventId(),
                r.type(),
                Words.of(event),
                Words.because(event),
                event.occurredAt(),
                r.recordedAt(),
                minutes > protocol.lateEntryMinutes(),
                minutes,
                r.actor(),
                r.actorName(),
                r.role(),
                r.correlation(),
                r.causation(),
                event);
    }

    /** As people count. */
    public long number() {
        return sequence + 1;
    }
}
